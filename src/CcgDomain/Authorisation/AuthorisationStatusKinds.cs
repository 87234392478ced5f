namespace CcgDomain.Authorisation;

/// <summary>Specifies the cases of an <see cref="AuthorisationStatus"/> that are possible: one where the status is known.</summary>
[Flags]
internal enum AuthorisationStatusKinds : byte
{
    None = 0,
    NotApplied = 1 << AuthorisationStatusKind.NotApplied,
    Applicant = 1 << AuthorisationStatusKind.Applicant,
    Full = 1 << AuthorisationStatusKind.Full,
    Conditional = 1 << AuthorisationStatusKind.Conditional,
    Directed = 1 << AuthorisationStatusKind.Directed,
    Shadow = 1 << AuthorisationStatusKind.Shadow,
    Dissolved = 1 << AuthorisationStatusKind.Dissolved,
    NotEstablished = NotApplied | Applicant,
    AnyDirected = Directed | Shadow,
    AnyOpen = Conditional | AnyDirected,
    AnyEstablished = Full | AnyOpen,
    All = (Dissolved << 1) - 1,
}

/// <summary>Asks about possible cases.</summary>
internal static class AuthorisationStatusKindsExtensions
{
    /// <summary>Determines whether one case alone is possible, and which.</summary>
    internal static bool IsKnown(this AuthorisationStatusKinds kinds, out AuthorisationStatusKind kind)
    {
        kind = (AuthorisationStatusKind)byte.Log2((byte)kinds);
        return byte.IsPow2((byte)kinds);
    }

    /// <summary>Determines whether any of some cases is possible.</summary>
    internal static bool MayBe(this AuthorisationStatusKinds kinds, AuthorisationStatusKinds any) => (kinds & any) != 0;

    /// <summary>Determines whether it is certainly one of some cases.</summary>
    internal static bool MustBe(this AuthorisationStatusKinds kinds, AuthorisationStatusKinds any) => (kinds & ~any) == 0;
}
