using System.Text;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>Finds what a key of any kind stands for on a day.</summary>
internal static class KeyIndex
{
    internal static RegisterAnswer Resolve(ReadOnlySpan<byte> text, RegisterKeys kinds, DateOnly asAt)
    {
        var key = Trim(text);
        if (key.Length <= OdsCode.MaxLength)
        {
            if ((kinds & RegisterKeys.OdsCode) != 0 && OdsCode.TryParse(key, out OdsCode ods) && ResolutionTable.NumberOf(ods) is var number and not 0)
            {
                return Answer(RegisterKeys.OdsCode, number, false, asAt);
            }
        }
        else if (key.Length == GssCode.TextLength && (kinds & RegisterKeys.GssCode) != 0 && GssCode.TryParse(key, out GssCode gss) && GssIndex.NumberOf(gss) is var number and not 0)
        {
            return Answer(RegisterKeys.GssCode, number, GssIndex.IsOfSubIcbLocation(gss), asAt);
        }

        return ResolveOther(key, kinds, asAt);
    }

    internal static RegisterAnswer Resolve(ReadOnlySpan<char> text, RegisterKeys kinds, DateOnly asAt)
    {
        var key = text.Trim();
        if (key.Length <= OdsCode.MaxLength)
        {
            if ((kinds & RegisterKeys.OdsCode) != 0 && OdsCode.TryParse(key, out OdsCode ods) && ResolutionTable.NumberOf(ods) is var number and not 0)
            {
                return Answer(RegisterKeys.OdsCode, number, false, asAt);
            }
        }
        else if (key.Length == GssCode.TextLength && (kinds & RegisterKeys.GssCode) != 0 && GssCode.TryParse(key, out GssCode gss) && GssIndex.NumberOf(gss) is var number and not 0)
        {
            return Answer(RegisterKeys.GssCode, number, GssIndex.IsOfSubIcbLocation(gss), asAt);
        }

        return ResolveOther(key, kinds, asAt);
    }

    private static RegisterAnswer ResolveOther(ReadOnlySpan<byte> key, RegisterKeys kinds, DateOnly asAt)
    {
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        if ((kinds & RegisterKeys.Name) != 0 && NameKey.TryWrite(key, buffer, out var name) && NameIndex.NumberOf(name) is var number and not 0)
        {
            return Answer(RegisterKeys.Name, number, false, asAt);
        }

        _ = OdsCode.TryParse(key, out OdsCode ods);
        _ = GssCode.TryParse(key, out GssCode gss);
        return NoOrganisation(ods, gss, kinds, asAt);
    }

    private static RegisterAnswer ResolveOther(ReadOnlySpan<char> key, RegisterKeys kinds, DateOnly asAt)
    {
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        if ((kinds & RegisterKeys.Name) != 0 && NameKey.TryWrite(key, buffer, out var name) && NameIndex.NumberOf(name) is var number and not 0)
        {
            return Answer(RegisterKeys.Name, number, false, asAt);
        }

        _ = OdsCode.TryParse(key, out OdsCode ods);
        _ = GssCode.TryParse(key, out GssCode gss);
        return NoOrganisation(ods, gss, kinds, asAt);
    }

    private static RegisterAnswer Answer(RegisterKeys matchedBy, int number, bool isSubIcbGssCode, DateOnly asAt)
    {
        var epoch = ResolutionData.EpochOf(asAt.DayNumber);
        var standsFor = ResolutionTable.ResolvesTo(number, epoch);
        if (standsFor == 0)
        {
            return NotResolved(matchedBy, number, isSubIcbGssCode, epoch, asAt);
        }

        var outcome = standsFor == number ? RegisterOutcome.Open
            : number <= RegisterData.CcgCount && standsFor > RegisterData.CcgCount ? RegisterOutcome.Abolished
            : RegisterOutcome.Succeeded;
        return new(matchedBy, outcome, number, standsFor, isSubIcbGssCode, null, asAt);
    }

    private static RegisterAnswer NotResolved(RegisterKeys matchedBy, int number, bool isSubIcbGssCode, int epoch, DateOnly asAt)
    {
        var partnership = RegisterTables.BoardOf(number) is { } board ? SystemTable.PartnershipOf(board.Code, asAt) : null;
        var outcome = epoch == ResolutionData.Changes ? RegisterOutcome.NotKnownYet
            : partnership is not null ? RegisterOutcome.NotACcg
            : epoch < ResolutionTable.EpochsOf(number).First ? RegisterOutcome.NotYetOpen
            : RegisterOutcome.Split;
        return new(matchedBy, outcome, number, 0, isSubIcbGssCode, partnership, asAt);
    }

    private static RegisterAnswer NoOrganisation(OdsCode ods, GssCode gss, RegisterKeys kinds, DateOnly asAt)
    {
        if ((kinds & RegisterKeys.GssCode) != 0 && GssIndex.AreaOf(gss, asAt) is { } area)
        {
            return new(RegisterKeys.GssCode, RegisterOutcome.NotACcg, 0, 0, false, area, asAt);
        }

        return (kinds & RegisterKeys.OdsCode) != 0 && !ods.IsNone && AreaTable.Find(ods, asAt) is { } other
            ? new(RegisterKeys.OdsCode, RegisterOutcome.NotACcg, 0, 0, false, other, asAt)
            : new(RegisterKeys.None, RegisterOutcome.Unknown, 0, 0, false, null, asAt);
    }

    // As Trim does for UTF-16.
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] is > (byte)' ' and < 0x7F && text[^1] is > (byte)' ' and < 0x7F) ? text : TrimBlanks(text);

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out var first, out var length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(first))
        {
            text = text[length..];
        }

        while (Rune.DecodeLastFromUtf8(text, out var last, out var length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(last))
        {
            text = text[..^length];
        }

        return text;
    }
}
