using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>Counts CCGs one after another. What it needs does not grow with their number, but for the codes of those with directions.</summary>
/// <param name="places">Where each criterion is counted; many builders share it.</param>
internal sealed class AuthorisationTallyBuilder(CriterionIndex places)
{
    internal const int Levels = 7;
    internal const int Spreads = 5;

    // Where each count stands in the list of numbers.
    internal const int StatusKind = 0;
    internal const int AtLevel = StatusKind + 7;
    internal const int CcgsAtLevel = AtLevel + Levels;
    internal const int Spread = CcgsAtLevel + Levels;
    internal const int Unlisted = Spread + Spreads;
    internal const int UnknownNumber = Unlisted + 1;
    internal const int Directions = UnknownNumber + 1;
    internal const int Directions14Z21 = Directions + 1;

    private const int NumberNotKnown = 4;

    private readonly long[] _numbers = new long[Directions14Z21 + 1];
    private long[] _criteria = [];
    private List<OdsCode>? _directed;
    private List<OdsCode>? _directed14Z21;

    /// <summary>Counts a CCG by its position on the date.</summary>
    internal void Add(OdsCode code, AuthorisationPosition position, DateOnly date)
    {
        var standing = position.StatusKindOn(date);
        _numbers[StatusKind + (int)standing]++;
        if (standing is AuthorisationStatusKind.NotApplied or AuthorisationStatusKind.Applicant or AuthorisationStatusKind.Dissolved)
        {
            return;
        }

        if (!position.Directions.IsEmpty)
        {
            AddDirections(code, position, standing is AuthorisationStatusKind.Directed or AuthorisationStatusKind.Shadow);
        }

        if (standing == AuthorisationStatusKind.Full)
        {
            _numbers[Spread]++;
        }
        else
        {
            AddConditions(position);
        }
    }

    internal AuthorisationTally Build() =>
        new([.. _numbers], places.InOrder(_criteria), SortedMerge.Merge(_directed), SortedMerge.Merge(_directed14Z21));

    private void AddDirections(OdsCode code, AuthorisationPosition position, bool directed)
    {
        var under8 = 0;
        foreach (var direction in position.Directions)
        {
            under8 += direction.Power == DirectionPower.Regulation8 ? 1 : 0;
        }

        var under14Z21 = position.Directions.Length - under8;
        if (directed)
        {
            _numbers[Directions] += under8;
            (_directed ??= []).Add(code);
        }

        if (under14Z21 > 0)
        {
            _numbers[Directions14Z21] += under14Z21;
            (_directed14Z21 ??= []).Add(code);
        }
    }

    private void AddConditions(AuthorisationPosition position)
    {
        var conditions = position.Conditions;
        var numbers = _numbers;
        var levels = 0;
        foreach (var condition in conditions)
        {
            var level = (int)condition.Level - 1;
            levels |= 1 << level;
            numbers[AtLevel + level]++;
            var place = places.GetOrAdd(condition.Criterion);
            if (place >= _criteria.Length)
            {
                Array.Resize(ref _criteria, Math.Max(16, 2 * (place + 1)));
            }

            _criteria[place]++;
        }

        for (var level = 0; levels != 0; level++, levels >>= 1)
        {
            _numbers[CcgsAtLevel + level] += levels & 1;
        }

        var open = (long)conditions.Length + position.Unlisted.AtLeast;
        var bracket = open == 0 ? 0 : open < 5 ? 1 : open < 10 ? 2 : 3;
        if (position.Unlisted.AtMost is null)
        {
            _numbers[UnknownNumber]++;
            bracket = bracket == 3 ? bracket : NumberNotKnown;
        }

        _numbers[Unlisted] += position.Unlisted.AtLeast;
        _numbers[Spread + bracket]++;
    }
}
