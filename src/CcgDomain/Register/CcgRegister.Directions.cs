namespace CcgDomain.Register;

/// <content>Who was under directions on a day, as far as sources say.</content>
public sealed partial class CcgRegister
{
    /// <summary>Returns the CCGs that a source names as under directions on a day, at authorisation or under section 14Z21, and what the sources say of that day.</summary>
    /// <param name="date">The day; any. Directions do not outlast the CCG here; those in force on 30 June 2022 went on against the boards.</param>
    /// <returns>
    /// The CCGs, each with its facts. Whether any other CCG was under directions is not known. The accounts of one CCG under section 14Z21 are taken to be of the same
    /// directions, so that the most exact start and the most exact end count.
    /// </returns>
    public KnownDirections DirectionsOn(DateOnly date) => DirectionSearch.On(Ccgs, date);
}
