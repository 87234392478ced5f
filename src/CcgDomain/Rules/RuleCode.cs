namespace CcgDomain.Rules;

/// <summary>The code of each rule, with what the rule says. For <see cref="RuleSet.Without(string)"/> and wherever else a code is asked for.</summary>
public static class RuleCode
{
    /// <summary>An event is not dated before the one recorded before it. Integrity.</summary>
    public const string Tml01 = "TML-01";

    /// <summary>Nothing is recorded after the CCG is dissolved. Integrity.</summary>
    public const string Tml02 = "TML-02";

    /// <summary>Nothing is dated before 27 March 2012, when the chapter on CCGs first came into force. Statute.</summary>
    public const string Tml03 = "TML-03";

    /// <summary>Nothing but the end of a CCG is dated after 1 July 2022, when all CCGs were abolished. Regulation.</summary>
    public const string Tml04 = "TML-04";

    /// <summary>A group applies once, and not after it is established. Integrity.</summary>
    public const string Aut01 = "AUT-01";

    /// <summary>An application is made by the deadline of its wave: 2 July, 3 September, 1 October, 1 November 2012. Guidance.</summary>
    public const string Aut02 = "AUT-02";

    /// <summary>An application moves only to a later wave, and only before it is decided. Reported.</summary>
    public const string Aut03 = "AUT-03";

    /// <summary>Authorisation is granted once, and only to an applicant. Statute.</summary>
    public const string Aut04 = "AUT-04";

    /// <summary>A grant is not dated before its wave&apos;s planned decision meeting: 5 December 2012, 18 January, 15 February, 6 March 2013. Inferred.</summary>
    public const string Aut05 = "AUT-05";

    /// <summary>One condition per unmet criterion: no criterion twice. Reported.</summary>
    public const string Aut06 = "AUT-06";

    /// <summary>No more conditions, unlisted ones counted, than the 119 criteria. Guidance.</summary>
    public const string Aut07 = "AUT-07";

    /// <summary>No event leaves an open condition at level IV or above without a regulation 8 direction in force that underpins it, unless it already lacked one. Inferred.</summary>
    public const string Aut08 = "AUT-08";

    /// <summary>Only an open condition can be discharged. Integrity.</summary>
    public const string Aut09 = "AUT-09";

    /// <summary>A level changes only on an open condition, and to another level. Integrity.</summary>
    public const string Aut10 = "AUT-10";

    /// <summary>After the grant, a regulation 8 direction is given only while the CCG is established with conditions (unlisted ones count) or directions and not yet fully authorised. Regulation.</summary>
    public const string Aut11 = "AUT-11";

    /// <summary>A direction&apos;s number is never used twice within the CCG, within one grant neither. Integrity.</summary>
    public const string Aut12 = "AUT-12";

    /// <summary>A regulation 8 direction is an instrument in writing: its reference is not blank. Statute.</summary>
    public const string Aut13 = "AUT-13";

    /// <summary>A direction underpins conditions that are open when it is given; a section 14Z21 direction underpins none. Integrity.</summary>
    public const string Aut14 = "AUT-14";

    /// <summary>Functions that a CCG must cease are exercised by the Board or by another CCG, never by itself. Regulation.</summary>
    public const string Aut15 = "AUT-15";

    /// <summary>The constitution is varied, or the CCG dissolved, by direction only under section 14Z21(6)–(7); varying a direction does not go round this. The accountable officer may be replaced under both powers. Statute.</summary>
    public const string Aut16 = "AUT-16";

    /// <summary>A section 14Z21 direction states its trigger (failing, failed, or significant risk) unless it makes the CCG take on another&apos;s functions, and is not dated before 1 April 2013; a regulation 8 direction has no trigger. Statute.</summary>
    public const string Aut17 = "AUT-17";

    /// <summary>Only a direction in force can be varied or revoked. Integrity.</summary>
    public const string Aut18 = "AUT-18";

    /// <summary>A merger takes effect on 1 April and has exactly one successor, another CCG; no other ground names one. Reported.</summary>
    public const string Aut19 = "AUT-19";

    /// <summary>Abolition takes effect on 1 July 2022 and no other day; every other ground before it. Regulation.</summary>
    public const string Aut20 = "AUT-20";

    /// <summary>Establishment by merger is the first event, on a 1 April, from two or more CCGs, none itself, none twice. Reported.</summary>
    public const string Aut21 = "AUT-21";

    /// <summary>Only an established CCG is given a direction or dissolved. Integrity.</summary>
    public const string Aut22 = "AUT-22";

    /// <summary>Unlisted conditions only become fewer: conditions are imposed on the grant, and afterwards varied or removed, never added. Inferred.</summary>
    public const string Aut23 = "AUT-23";

    /// <summary>Unlisted conditions are reviewed only of an established CCG. Integrity.</summary>
    public const string Aut24 = "AUT-24";

    /// <summary>An expression of interest is made from 1 May to 20 June 2014. Reported.</summary>
    public const string Coc01 = "COC-01";

    /// <summary>An expression of interest names at least one category, and none twice. Integrity.</summary>
    public const string Coc02 = "COC-02";

    /// <summary>A joint expression of interest names other CCGs: not the CCG itself, and none twice. Integrity.</summary>
    public const string Coc03 = "COC-03";

    /// <summary>Readiness is assessed only for a category that the CCG bid for, and of the categories only for C. Reported.</summary>
    public const string Coc04 = "COC-04";

    /// <summary>An application is made by the deadline of its round: to start on 1 April 2015 by 9 January 2015 (delegated) or 30 January 2015 (joint, greater involvement); delegated to start on 1 April 2016, 2017 or 2020 by 6 November 2015, 5 December 2016 or 1 November 2019. No other start has a deadline. Reported.</summary>
    public const string Coc05 = "COC-05";

    /// <summary>Delegated commissioning starts on a 1 April, and is applied for and approved to start on one. Inferred.</summary>
    public const string Coc06 = "COC-06";

    /// <summary>No arrangement starts before 1 April 2015. Reported.</summary>
    public const string Coc07 = "COC-07";

    /// <summary>A joint or delegated arrangement starts only after its approval, and a conditional approval that is still pending does not count. Greater involvement needs none. A CCG established by merger may start on that day with the model that it takes over. Reported.</summary>
    public const string Coc08 = "COC-08";

    /// <summary>Where there is an approval, what starts is the approved model, on the approved day. What needs no approval, and what a CCG takes over by merger, may start beside it. Integrity.</summary>
    public const string Coc09 = "COC-09";

    /// <summary>After notice of withdrawal a delegation ends on a 1 April: for notice by 30 September not before the next, for later notice not before the one a year on. Guidance.</summary>
    public const string Coc10 = "COC-10";

    /// <summary>Greater involvement starts only while no other model operates; another model replaces one that operates only through an approval, or after the end of the first. Inferred.</summary>
    public const string Coc11 = "COC-11";

    /// <summary>Nothing is applied for or approved to start on or after 1 July 2022, when CCGs were abolished. Regulation.</summary>
    public const string Coc12 = "COC-12";

    /// <summary>No arrangement starts any more but a delegated one. From 2021-04-01. Guidance.</summary>
    public const string Coc13 = "COC-13";

    /// <summary>What is applied for, approved or started is one of the three models, not none. Integrity.</summary>
    public const string Coc14 = "COC-14";

    /// <summary>A model that operates does not start again before it has ended. Integrity.</summary>
    public const string Coc15 = "COC-15";

    /// <summary>Only what is pending, an application or a conditional approval, can be refused. Integrity.</summary>
    public const string Coc16 = "COC-16";

    /// <summary>Only an approval, outright or conditional, can lapse. Integrity.</summary>
    public const string Coc17 = "COC-17";

    /// <summary>Notice of withdrawal is given of an arrangement that operates, and only such an arrangement ends. Integrity.</summary>
    public const string Coc18 = "COC-18";

    /// <summary>From 1 July 2022 no CCG exists, and so no governing body, committee or register of one. From 2022-07-01. Regulation.</summary>
    public const string Gov01 = "GOV-01";

    /// <summary>No person is listed twice among the members of one body. Integrity.</summary>
    public const string Gov02 = "GOV-02";

    /// <summary>Until 13 April 2022 a governing body has at least six members, the chair and the deputy chair included. Until 2022-04-13. Regulation.</summary>
    public const string Gov03 = "GOV-03";

    /// <summary>The accountable officer is a member of the governing body. Until 2022-06-30. Regulation.</summary>
    public const string Gov04 = "GOV-04";

    /// <summary>The Chief Finance Officer is a member of the governing body. Until 2022-06-30. Regulation.</summary>
    public const string Gov05 = "GOV-05";

    /// <summary>Until 13 April 2022 at least one member is a registered nurse. Until 2022-04-13. Regulation.</summary>
    public const string Gov06 = "GOV-06";

    /// <summary>Until 13 April 2022 at least one member is a secondary care specialist. Until 2022-04-13. Regulation.</summary>
    public const string Gov07 = "GOV-07";

    /// <summary>Until 13 April 2022 at least two members are lay persons. Until 2022-04-13. Regulation.</summary>
    public const string Gov08 = "GOV-08";

    /// <summary>From 14 April 2022 a governing body has at least four members. From 2022-04-14 to 2022-06-30. Regulation.</summary>
    public const string Gov09 = "GOV-09";

    /// <summary>From 14 April 2022 at least one member is a registered nurse or a secondary care specialist. From 2022-04-14 to 2022-06-30. Regulation.</summary>
    public const string Gov10 = "GOV-10";

    /// <summary>From 14 April 2022 at least one member is a lay person. From 2022-04-14 to 2022-06-30. Regulation.</summary>
    public const string Gov11 = "GOV-11";

    /// <summary>A lay person is neither a member of the CCG nor a health care professional. From 2013-04-01 to 2022-06-30. Statute.</summary>
    public const string Gov12 = "GOV-12";

    /// <summary>Until 13 April 2022 one lay member leads on finance and audit, and one on patients and the public. From 2013-04-01 to 2022-04-13. Guidance.</summary>
    public const string Gov13 = "GOV-13";

    /// <summary>The registered nurse and the secondary care specialist are not employed by a body that provides a relevant service to the CCG&apos;s people. Until 2022-06-30. Reported.</summary>
    public const string Gov14 = "GOV-14";

    /// <summary>A governing body has an audit committee and a remuneration committee. From 2013-04-01 to 2022-06-30. Statute.</summary>
    public const string Gov15 = "GOV-15";

    /// <summary>From 28 June 2016 at least three lay members are strongly recommended: comply or explain. From 2016-06-28 to 2022-06-30. Guidance.</summary>
    public const string Gov16 = "GOV-16";

    /// <summary>From 28 June 2016 there is a conflicts of interest guardian, who is a lay member: comply or explain. From 2016-06-28 to 2022-06-30. Reported.</summary>
    public const string Gov17 = "GOV-17";

    /// <summary>An explanation answers a rule of the guidance that says comply or explain (GOV-16 or GOV-17), and a rule has one. Integrity.</summary>
    public const string Gov18 = "GOV-18";

    /// <summary>A committee is that of at least one CCG, and lists none twice. Integrity.</summary>
    public const string Gov19 = "GOV-19";

    /// <summary>A delegated committee is that of one CCG: each has its own delegation, even where committees meet in common. From 2015-04-01 to 2022-06-30. Inferred.</summary>
    public const string Gov20 = "GOV-20";

    /// <summary>A delegated committee takes the decisions itself. From 2015-04-01 to 2022-06-30. Reported.</summary>
    public const string Gov21 = "GOV-21";

    /// <summary>A delegated committee has a lay chair. From 2015-04-01 to 2022-06-30. Reported.</summary>
    public const string Gov22 = "GOV-22";

    /// <summary>On a delegated committee lay and executive members are the majority of those who vote. From 2015-04-01 to 2022-06-30. Reported.</summary>
    public const string Gov23 = "GOV-23";

    /// <summary>On a delegated committee GPs with a vote neither outnumber nor equal the lay and executive members with a vote. From 2015-04-01 to 2022-06-30. Inferred.</summary>
    public const string Gov24 = "GOV-24";

    /// <summary>The quorum that a committee sets can be met by its own voting members. Integrity.</summary>
    public const string Gov25 = "GOV-25";

    /// <summary>From 28 June 2016 sub-groups prepare, and the committee decides. From 2016-06-28 to 2022-06-30. Reported.</summary>
    public const string Gov26 = "GOV-26";

    /// <summary>From 28 June 2016 the conflicts in the minutes of a sub-group go to the committee. From 2016-06-28 to 2022-06-30. Reported.</summary>
    public const string Gov27 = "GOV-27";

    /// <summary>Committees in common are at least two, and each is of CCGs that no other of them decides for. Integrity.</summary>
    public const string Gov28 = "GOV-28";

    /// <summary>An interest of which a person becomes aware from 1 April 2013 is declared within 28 days of that. Statute.</summary>
    public const string Gov29 = "GOV-29";

    /// <summary>An interest is declared no earlier than the person becomes aware of it, and nothing is recorded of days after that of the judgement. Integrity.</summary>
    public const string Gov30 = "GOV-30";

    /// <summary>An interest is declared under a kind of the edition of the guidance in force on that day; of December 2014 the kinds are not established. Reported.</summary>
    public const string Gov31 = "GOV-31";

    /// <summary>The register of interests is published, or the public has access to it on request. From 2013-04-01 to 2022-06-30. Statute.</summary>
    public const string Gov32 = "GOV-32";

    /// <summary>Under the edition of 2013 the register of interests is checked at least yearly. From 2013-04-01 to 2014-11-30. Reported.</summary>
    public const string Gov33 = "GOV-33";

    /// <summary>From 16 June 2017 the register of interests is checked at least yearly. From 2017-06-16 to 2022-06-30. Guidance.</summary>
    public const string Gov34 = "GOV-34";

    /// <summary>From 28 June 2016 an interest stays on the public register for six months after it expired. Reported.</summary>
    public const string Gov35 = "GOV-35";

    /// <summary>From 28 June 2016 the CCG&apos;s own record of an interest is kept for at least six years after the interest expired. Reported.</summary>
    public const string Gov36 = "GOV-36";

    /// <summary>From 28 June 2016 the register of gifts and hospitality is public. From 2016-06-28 to 2022-06-30. Reported.</summary>
    public const string Gov37 = "GOV-37";

    /// <summary>From 28 June 2016 anonymised details of breaches are published on the website. From 2016-06-28 to 2022-06-30. Reported.</summary>
    public const string Gov38 = "GOV-38";

    /// <summary>Who is present and who has a conflict is a member of the committee, and is named once. Integrity.</summary>
    public const string Gov39 = "GOV-39";

    /// <summary>A document is not larger than the limit that the caller set. Integrity.</summary>
    public const string Jsn01 = "JSN-01";

    /// <summary>A document is valid UTF-8 without a byte-order mark. Integrity.</summary>
    public const string Jsn02 = "JSN-02";

    /// <summary>A document is exactly one JSON value: no comments, no trailing commas, no text after it. Integrity.</summary>
    public const string Jsn03 = "JSN-03";

    /// <summary>A document is not nested deeper than 16 levels. Integrity.</summary>
    public const string Jsn04 = "JSN-04";

    /// <summary>An object has each member once. Integrity.</summary>
    public const string Jsn05 = "JSN-05";

    /// <summary>An object has only the members of its kind. Integrity.</summary>
    public const string Jsn06 = "JSN-06";

    /// <summary>An object has all the members of its kind. Integrity.</summary>
    public const string Jsn07 = "JSN-07";

    /// <summary>A member has the JSON type of its kind. Integrity.</summary>
    public const string Jsn08 = "JSN-08";

    /// <summary>A text or number is a value of its kind: a date, a code, a name, a level. Integrity.</summary>
    public const string Jsn09 = "JSN-09";
}
