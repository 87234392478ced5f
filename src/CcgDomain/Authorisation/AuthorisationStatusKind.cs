namespace CcgDomain.Authorisation;

/// <summary>Specifies the case of an <see cref="AuthorisationStatus"/>. The values are the discriminators of the cases.</summary>
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
