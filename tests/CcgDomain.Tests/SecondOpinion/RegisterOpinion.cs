using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Generate.Register;
using CcgDomain.Organisations;
using CcgDomain.Tests.Register;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <summary>
/// The rules REG a second time: from their statements and the files of data, without the register that is generated from them. A rule about a day is tried on every
/// possible day.
/// </summary>
internal static class RegisterOpinion
{
    // Every day that a file or a rule names lies between them.
    private static readonly DateOnly First = new(2011, 1, 1), Last = new(2023, 12, 31), Opening = new(2013, 4, 1);

    private static readonly Dictionary<string, Csv> Ccgs = RegisterFiles.Read("ccgs").ToDictionary(row => row["ods_code"]);
    private static readonly List<Csv> Successions = RegisterFiles.Read("successions");
    private static readonly ILookup<string, string> Spellings = RegisterFiles.Read("ccg_names").ToLookup(row => row["ods_code"], row => Spelt(row["name"]));
    private static readonly List<Csv> Waves = Reliable("waves", "compiled_waves");
    private static readonly List<Csv> Conditions = Reliable("conditions", "compiled_conditions");
    private static readonly List<Csv> Directions = Reliable("directions_14z21", "compiled_directions_14z21");
    private static readonly List<Csv> Arrangements = Reliable("cocommissioning", "compiled_cocommissioning");

    /// <summary>Gets each rule that is broken with the event that breaks it; "name" for the name with which the record begins.</summary>
    internal static IEnumerable<string> Contradictions(Ccg ccg)
    {
        if (!Ccgs.TryGetValue(ccg.Code.ToString(), out var row))
        {
            yield break;
        }

        var days = ccg.Events.Select((_, i) => Possible(ccg.Events, i)).ToList();
        foreach (var (given, _) in WrongNames(ccg, row, days))
        {
            yield return given < 0 ? "REG-01 name" : $"REG-01 {given}";
        }

        for (var i = 0; i < days.Count; i++)
        {
            foreach (var rule in BrokenBy(ccg.Events, i, row, days, ccg.RecordKind == RecordKind.Partial))
            {
                yield return $"{rule} {i}";
            }
        }
    }

    private static IEnumerable<(int Given, string Name)> WrongNames(Ccg ccg, Csv row, List<List<DateOnly>> days)
    {
        List<(int Given, CcgName Name)> names = [(-1, ccg.Name), .. ccg.Events.Select((e, i) => (i, (e as ConstitutionVaried)?.Name!)).Where(named => named.Item2 is not null)];
        for (var k = 0; k < names.Count; k++)
        {
            var (given, name) = names[k];
            var until = k + 1 < names.Count ? [.. days[names[k + 1].Given].Select(day => day.AddDays(-1))]
                : days.Count == 0 ? [Last]
                : ccg.Events[^1] is Dissolved ? days[^1].Select(day => day.AddDays(-1)).ToList() : days[^1];

            var from = days.Count == 0 ? [Opening] : given < 0 && k + 1 < names.Count && names[k + 1].Given == 0 ? until : days[Math.Max(given, 0)];

            // A partial record leaves open how long a name holds, and one with which it begins may be of any earlier day.
            var isPartial = ccg.RecordKind == RecordKind.Partial;
            if (isPartial && given < 0)
            {
                from = [.. Enumerable.Range(First.DayNumber, from[^1].DayNumber - First.DayNumber + 1).Select(DateOnly.FromDayNumber)];
            }

            // Without events the name holds on no day in particular. One that ends on the day on which it is given is the name on that day alone.
            var holds = days.Count == 0
                ? Spellings[row["ods_code"]].Contains(Spelt(name.ToString()))
                : from.Exists(day => HasName(row, name, day)) && (isPartial || until.Exists(end => HasName(row, name, end) || from.Exists(day => day > end && HasName(row, name, day))));
            if (!holds)
            {
                yield return (given, name.ToString());
            }
        }
    }

    private static IEnumerable<string> BrokenBy(ImmutableArray<CcgEvent> events, int place, Csv row, List<List<DateOnly>> allDays, bool isPartial)
    {
        var (e, days) = (events[place], allDays[place]);
        var (code, opened, closed, original) = (row["ods_code"], Date(row["open_date"]), Date(row["close_date"]), row["original_2013"] == "Y");
        if (e is not (AuthorisationGranted or EstablishedByMerger or Dissolved)
            && days.TrueForAll(day => day > (e is DirectionRevoked or ArrangementEnded ? closed.AddDays(1) : closed) || (!original && day < opened)))
        {
            yield return "REG-02";
        }

        if (e is AuthorisationGranted && (!original || days.TrueForAll(day => day > opened)))
        {
            yield return "REG-03";
        }

        if (e is EstablishedByMerger && (original || !days.Contains(opened)))
        {
            yield return "REG-03";
        }

        var mergedInto = Successions.SingleOrDefault(change => change["kind"] == "merger" && change["predecessor_ods"] == code);
        if (e is Dissolved ended && (!days.Contains(closed.AddDays(1)) || ended.Ground != (mergedInto is null ? DissolutionGround.Abolition : DissolutionGround.Merger)))
        {
            yield return "REG-04";
        }

        var predecessors = Successions.Where(change => change["kind"] == "merger" && change["successor_ods"] == code).Select(change => change["predecessor_ods"]).ToArray();
        if ((e is EstablishedByMerger { Predecessors: { } merged } && !original && !predecessors.ToHashSet().SetEquals(merged.Select(other => other.ToString())))
            || (e is Dissolved { Successors: { } successors } && successors.Any(successor => successor.ToString() != (mergedInto?["successor_ods"] ?? row["icb_ods_2022"]))))
        {
            yield return "REG-05";
        }

        if (OthersNamed(e).Any(named => named.Other.ToString() != code && !(Ccgs.TryGetValue(named.Other.ToString(), out var other)
            && days.Exists(day => day.AddDays(named.Offset) <= Date(other["close_date"]) && (other["original_2013"] == "Y" || day.AddDays(named.Offset) >= Date(other["open_date"]))))))
        {
            yield return "REG-06";
        }

        if (WaveOf(e) is { } wave
            && !events.Skip(place + 1).Any(later => WaveOf(later) is not null)
            && Waves.Find(fact => fact["ods_code"] == code) is { } known
            && int.Parse(known["wave"], CultureInfo.InvariantCulture) is var published
            && (wave > published || (wave < published && !isPartial && events.Skip(place + 1).Any(later => later is AuthorisationGranted))))
        {
            yield return "REG-07";
        }

        var ofCcg = Conditions.Where(fact => fact["ods_code"] == code && fact["has_directions"].Length > 0).ToList();
        if (e is AuthorisationGranted granted
            && (granted.Directions.Any(direction => direction.Power == DirectionPower.Regulation8) ? "Y" : granted.UnlistedDirections is Unlisted.None ? "N" : "?") is var recorded
            && ofCcg.Exists(fact => fact["event"] == "authorisation" && recorded != "?" && fact["has_directions"] != recorded))
        {
            yield return "REG-08";
        }

        if (e is DirectionRevoked revoked)
        {
            if (LifeOf(events, allDays, place, revoked.Number, DirectionPower.Regulation8) is { } life
                && ofCcg.Exists(fact => fact["event"] != "authorisation" && Span(fact["date"]) is var found && (fact["has_directions"] == "Y"
                    ? life.IsLast && !isPartial && days.TrueForAll(day => day <= found.First)
                    : life.Given.TrueForAll(day => day <= found.First) && days.TrueForAll(day => day > found.Last))))
            {
                yield return "REG-08";
            }

            if (!isPartial && LifeOf(events, allDays, place, revoked.Number, DirectionPower.Section14Z21) is { IsLast: true } intervention
                && Directions.Exists(fact => fact["ods_code"] == code && fact["from"].Length > 0 && fact["to"].Length > 0 && RegisterReadings.ConfidenceOf(fact) == "stated"
                    && Span(fact["from"]) is var from && Span(fact["to"]) is var to
                    && intervention.Since.TrueForAll(day => day >= from.First && day <= from.Last)
                    && !days.Exists(day => day >= to.First && day <= to.Last.AddDays(1))))
            {
                yield return "REG-09";
            }
        }

        if (e is ArrangementStarted started)
        {
            if (days.TrueForAll(day => !Possible(code, started.Model, day, days)))
            {
                yield return "REG-10";
            }

            // The last approval or lapse decides; a start uses up the approval of its model.
            var approved = events.Take(place).Aggregate((CoCommissioningModel?)null, (now, earlier) => earlier switch
            {
                ModelApproved { Pending: false } approval => approval.Model,
                ApprovalLapsed => null,
                ArrangementStarted { Model: var model } when model == now => null,
                _ => now,
            });
            var eve = opened.AddDays(-1);
            if (!original && !isPartial && days.TrueForAll(day => day == opened) && approved != started.Model && predecessors.All(predecessor => !Possible(predecessor, started.Model, eve, [eve])))
            {
                yield return "REG-11";
            }
        }
    }

    private static bool Possible(string code, CoCommissioningModel model, DateOnly day, List<DateOnly> days)
    {
        var delegations = Arrangements.Where(fact => fact["ods_code"] == code && fact["level"] == "delegated" && fact["status"] != "applied" && fact["from"].Length > 0).ToList();
        return model switch
        {
            CoCommissioningModel.Joint => !delegations.Exists(fact => day >= Span(fact["from"]).Last),
            CoCommissioningModel.Delegated => !delegations.Exists(fact => fact["status"] == "approved" && day < Span(fact["from"]).First) || delegations.Exists(fact => days[^1] >= Span(fact["from"]).First),
            _ => true,
        };
    }

    private static (List<DateOnly> Given, List<DateOnly> Since, bool IsLast)? LifeOf(ImmutableArray<CcgEvent> events, List<List<DateOnly>> days, int place, int number, DirectionPower power)
    {
        List<(int Number, int Place)> inForce = [];
        var since = 0;
        for (var i = 0; i < place; i++)
        {
            foreach (var direction in Facts.GivenBy(events[i]).Where(direction => direction.Power == power))
            {
                since = inForce.Count == 0 ? i : since;
                inForce.RemoveAll(other => other.Number == direction.Number);
                inForce.Add((direction.Number, i));
            }

            inForce.RemoveAll(other => events[i] is DirectionRevoked revoked && revoked.Number == other.Number);
        }

        var givenLater = events.Skip(place).SelectMany(Facts.GivenBy).Any(direction => direction.Power == power);
        return inForce.Exists(direction => direction.Number == number)
            ? (days[inForce.Find(direction => direction.Number == number).Place], days[since], inForce.Count == 1 && !givenLater)
            : null;
    }

    private static IEnumerable<(OdsCode Other, int Offset)> OthersNamed(CcgEvent e) => e switch
    {
        InterestExpressed bid => (bid.JointlyWith ?? []).Select(code => (code, 0)),
        MergerProposed proposal => (proposal.With ?? []).Select(code => (code, 0)),
        ConstitutionVaried { Area: { } area } => area.Gained.Select(code => (code, -1)).Concat(area.Lost.Select(code => (code, 0))),
        DirectionVaried varied => OthersNamed(varied.Effect),
        _ => Facts.GivenBy(e).SelectMany(direction => OthersNamed(direction.Effect)),
    };

    private static IEnumerable<(OdsCode Other, int Offset)> OthersNamed(DirectionEffect effect) => effect switch
    {
        DirectionEffect.TakeOn takeOn => takeOn.From.Select(code => (code, 0)),
        DirectionEffect.Cease cease => cease.By.OfType<ExercisedBy.AnotherCcg>().Select(by => (by.Code, 0)),
        _ => [],
    };

    private static int? WaveOf(CcgEvent e) => (int?)((e as ApplicationMade)?.Wave ?? (e as ApplicationMoved)?.To);

    private static bool HasName(Csv row, CcgName name, DateOnly day)
    {
        var changed = Successions.Find(change => change["kind"] == "boundary change" && change["predecessor_ods"] == row["ods_code"] && change["predecessor_name"] != change["successor_name"]);
        return changed is null
            ? Spellings[row["ods_code"]].Contains(Spelt(name.ToString()))
            : Spelt(name.ToString()) == Spelt(day < Date(changed["date"]) ? row["name"] : row["name_at_close"]);
    }

    private static string Spelt(string name)
    {
        var words = new string([.. name.Replace("&", " and ", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        words.RemoveAll(word => word is "NHS" or "CCG");
        return string.Join(' ', words);
    }

    private static List<DateOnly> Possible(ImmutableArray<CcgEvent> events, int place)
    {
        var first = events.Take(place + 1).Max(e => e.On.Earliest);
        var last = events.Skip(place).Min(e => e.On.Latest);
        var (from, to) = (first < First ? First : first > Last ? Last : first, last > Last ? Last : last < First ? First : last);
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)];
    }

    private static List<Csv> Reliable(params string[] files) =>
        [.. files.SelectMany(RegisterFiles.Read).Where(row => RegisterReadings.ConfidenceOf(row) is "stated" or "derived")];

    /// <summary>Reads a day, a month, a quarter, a year or a financial year.</summary>
    private static (DateOnly First, DateOnly Last) Span(string text)
    {
        var year = int.Parse(text[..4], CultureInfo.InvariantCulture);
        if (text.Length == 10)
        {
            return (Date(text), Date(text));
        }

        var (month, months) = text.Length == 4 ? (1, 12)
            : text[5] == 'Q' ? (((text[6] - '1') * 3) + 1, 3)
            : int.Parse(text[5..], CultureInfo.InvariantCulture) is <= 12 and var number ? (number, 1)
            : (4, 12);
        var first = new DateOnly(year, month, 1);
        return (first, first.AddMonths(months).AddDays(-1));
    }

    private static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
