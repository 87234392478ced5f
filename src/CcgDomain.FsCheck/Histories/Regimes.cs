namespace CcgDomain.FsCheck.Histories;

/// <summary>The regimes whose events a <see cref="HistoryBuilder"/> appends.</summary>
internal enum Regimes
{
    All,
    Authorisation,
    CoCommissioning,
    Assurance,
}
