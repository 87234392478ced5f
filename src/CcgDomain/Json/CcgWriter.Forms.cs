using CcgDomain.Authorisation;
using CcgDomain.Governance;
using CcgDomain.Organisations;

namespace CcgDomain.Json;

/// <content>Writes values that have more than one form.</content>
internal ref partial struct CcgWriter
{
    internal void Write(FunctionScope scope)
    {
        if (scope is FunctionScope.Named named)
        {
            Write(named.Functions);
        }
        else
        {
            WriteRaw("\"all\""u8);
        }
    }

    internal void Write(Unlisted unlisted)
    {
        if (unlisted is Unlisted.Some)
        {
            WriteRaw("\"some\""u8);
        }
        else if (unlisted is Unlisted.NotKnown)
        {
            WriteRaw("\"unknown\""u8);
        }
        else
        {
            Write(unlisted.AtLeast);
        }
    }

    /// <summary>Writes a list; of an empty one, where there may be items that are not listed, that it is not known.</summary>
    internal void WriteListOrUnknown<T>(ImmutableArray<T> items, JsonTable<T> table, Unlisted unlisted)
        where T : class
    {
        if (items.IsEmpty && unlisted is Unlisted.NotKnown)
        {
            WriteRaw("\"unknown\""u8);
        }
        else
        {
            WriteList(items, table);
        }
    }

    /// <summary>Writes a list; of a default one, that it is not known.</summary>
    internal void WriteListOrUnknown<T>(ImmutableArray<T> items, WritePart<T> write)
    {
        if (items.IsDefault)
        {
            WriteRaw("\"unknown\""u8);
        }
        else
        {
            WriteList(items, write);
        }
    }

    internal void WriteOrUnknown(ImmutableArray<OdsCode> codes) => WriteListOrUnknown(codes, static (ref writer, code) => writer.Write(code));

    internal void WriteNamesOrUnknown<T>(ImmutableArray<T> values)
        where T : struct, Enum => WriteListOrUnknown(values, static (ref writer, value) => writer.WriteName(value));

    /// <summary>Writes codes of CCGs: one as text, and several as a list.</summary>
    internal void WriteCodeOrCodes(ImmutableArray<OdsCode> codes)
    {
        if (codes.Length == 1)
        {
            Write(codes[0]);
        }
        else
        {
            Write(codes);
        }
    }

    /// <summary>Writes those who exercise functions: one as an object, and several as a list.</summary>
    internal void Write(ImmutableArray<ExercisedBy> by)
    {
        if (by.Length == 1)
        {
            ExercisedByTable.Table.Write(ref this, by[0]);
        }
        else
        {
            WriteList(by, ExercisedByTable.Table);
        }
    }

    /// <summary>Writes a list of members: an array if it is complete, and an object that says so if it is cut short.</summary>
    internal void WriteMembers<T>(ImmutableArray<T> members, bool isComplete, JsonTable<T> table)
        where T : class
    {
        WriteRaw(isComplete ? default : "{\"list\":"u8);
        WriteList(members, table);
        WriteRaw(isComplete ? default : ",\"complete\":false}"u8);
    }

    /// <summary>Writes the size of a quorum: a number, or a share of the membership.</summary>
    internal void WriteSize(Quorum quorum)
    {
        if (quorum.Percent is { } percent)
        {
            WriteByte((byte)'"');
            Write(percent);
            WriteRaw(" %\""u8);
        }
        else
        {
            Write(quorum.AtLeast);
        }
    }
}
