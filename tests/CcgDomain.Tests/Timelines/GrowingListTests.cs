using System.Runtime.InteropServices;
using System.Threading.Tasks;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Timelines;

public class GrowingListTests
{
    [Fact]
    public void The_default_is_empty()
    {
        GrowingList<int> none = default;

        Assert.Equal(0, none.Count);
        Assert.Empty(none.ToImmutable());
        Assert.Throws<IndexOutOfRangeException>(() => none[0]);
    }

    [CcgProperty]
    public Property Any_two_extensions_of_a_list_hold_what_they_were_given_and_leave_it_as_it_was() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[][]>(),
        parts =>
        {
            GrowingList<int> list = default;
            List<int> expected = [];
            foreach (var part in parts)
            {
                var other = list.With([-1, -2]);
                var next = list.With(part);
                var third = list.With([-3]);
                Assert.Equal(expected, list.AsSpan().ToArray());
                Assert.Equal([.. expected, -1, -2], other.AsSpan().ToArray());
                Assert.Equal([.. expected, .. part], next.AsSpan().ToArray());
                Assert.Equal([.. expected, -3], third.AsSpan().ToArray());
                (list, expected) = (next, [.. expected, .. part]);
            }
        });

    [Fact]
    public void A_full_array_is_handed_over_and_never_extended_in_place()
    {
        int[] items = [1, 2, 3];
        GrowingList<int> list = new(items);

        Assert.Same(items, ImmutableCollectionsMarshal.AsArray(list.ToImmutable()));
        Assert.Equal([1, 2, 3, 4], list.With([4]).AsSpan().ToArray());
        Assert.Equal([1, 2, 3], items);
    }

    [Fact]
    public void Of_many_threads_that_extend_one_list_each_gets_its_own_item()
    {
        var list = new GrowingList<int>([0]).With([1]).With([2]);
        var extended = new GrowingList<int>[64];

        Parallel.For(0, extended.Length, i => extended[i] = list.With([i]));

        Assert.Equal(Enumerable.Range(0, extended.Length).Select(i => $"0 1 2 {i}"), extended.Select(one => string.Join(' ', one.ToImmutable())));
    }
}
