namespace CcgDomain.Authorisation;

/// <summary>The kind of an <see cref="AuthorisationStatus"/>, without what it carries. The numbers are those of its cases.</summary>
internal enum AuthorisationStatusKind
{
    NotApplied,
    Applicant,
    Full,
    Conditional,
    Directed,
    Shadow,
    Dissolved,
}
