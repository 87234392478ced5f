using System.Text.Json.Serialization;

namespace CcgDomain.Authorisation;

/// <summary>One of the four waves in which groups applied and were authorised, July 2012 to March 2013. See <see cref="AuthorisationWaves.Facts"/>.</summary>
[JsonConverter(typeof(AuthorisationWaveConverter))]
public enum AuthorisationWave
{
    /// <summary>Applied by 2 July 2012; decided on 5 December 2012.</summary>
    One = 1,

    /// <summary>Applied by 3 September 2012; decided on 18 January 2013.</summary>
    Two,

    /// <summary>Applied by 1 October 2012; decided on 15 February 2013.</summary>
    Three,

    /// <summary>Applied by 1 November 2012; decided on 6 March 2013.</summary>
    Four,
}
