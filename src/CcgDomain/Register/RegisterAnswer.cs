using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>What a key (an ODS code, a GSS code or a name) stands for on a day. The default is the answer to an unknown key.</summary>
/// <remarks>It lives on the stack: what is to be kept is <see cref="Code"/> and <see cref="StandsFor"/>.</remarks>
public readonly ref struct RegisterAnswer
{
    private readonly ushort _number;
    private readonly ushort _standsFor;
    private readonly RegisterOutcome _outcome;

    internal RegisterAnswer(RegisterKeys matchedBy, RegisterOutcome outcome, int number, int standsFor, bool isSubIcbGssCode, NhsArea? area, DateOnly asAt)
    {
        MatchedBy = matchedBy;
        _outcome = outcome;
        _number = (ushort)number;
        _standsFor = (ushort)standsFor;
        IsSubIcbGssCode = isSubIcbGssCode;
        Area = area;
        AsAt = asAt;
    }

    /// <summary>Whether there is one organisation that the key stands for.</summary>
    internal bool IsResolved => _standsFor != 0;

    /// <summary>The kind of key that matched: one of them, or <see cref="RegisterKeys.None"/> for an unknown key.</summary>
    public RegisterKeys MatchedBy { get; }

    /// <summary>What becomes of it.</summary>
    public RegisterOutcome Outcome => _outcome == 0 ? RegisterOutcome.Unknown : _outcome;

    /// <summary>The ODS code of the CCG or board that the key names; <see cref="OdsCode.None"/> if it names none.</summary>
    public OdsCode Code => ResolutionTable.CodeOf(_number);

    /// <summary>The day.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The ODS code of the one organisation that the key stands for on the day; <see cref="OdsCode.None"/> if there is none, or more than one.</summary>
    public OdsCode StandsFor => ResolutionTable.CodeOf(_standsFor);

    /// <summary>
    /// From 1 July 2022, for the key of a CCG, the ODS code of the sub-ICB location that follows the CCG or its last successor: the level of the
    /// former CCGs, below <see cref="StandsFor"/>. <see cref="OdsCode.None"/> before that day, after
    /// <see cref="CcgRegister.KnownUntil"/>, and for the key of a board.
    /// </summary>
    public OdsCode SubIcbLocation => _outcome is RegisterOutcome.Abolished or RegisterOutcome.Split && _number <= RegisterData.CcgCount
        ? ResolutionTable.CodeOf(ResolutionTable.ResolvesTo(_number, ResolutionData.BoardEpoch - 1))
        : OdsCode.None;

    /// <summary>
    /// Whether the key is a GSS code that a sub-ICB location got after 1 July 2022 (E38000258 to E38000265), which was never the code of the CCG
    /// <see cref="Code"/>. On an earlier day it is answered as that CCG.
    /// </summary>
    public bool IsSubIcbGssCode { get; }

    /// <summary>The partnership, region or area team that has the key, where <see cref="Outcome"/> is <see cref="RegisterOutcome.NotACcg"/>; otherwise, null.</summary>
    public NhsArea? Area { get; }

    /// <summary>Returns the outcome, the code and what it stands for.</summary>
    /// <returns>"2015-04-01: 00F succeeded, 13T".</returns>
    public override string ToString()
    {
        var code = Code.IsNone ? "" : $"{Code} ";
        var standsFor = StandsFor.IsNone ? "" : $", {StandsFor}";
        var area = Area is null ? "" : $", {Area}";
        return string.Create(CultureInfo.InvariantCulture, $"{AsAt:O}: {code}{NameTable<RegisterOutcome>.Shared.Name(Outcome)}{standsFor}{area}");
    }
}
