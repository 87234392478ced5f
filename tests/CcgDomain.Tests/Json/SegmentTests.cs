using System.Buffers;
using System.Text;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Json;

/// <summary>A document that came in segments is read as if it had come in one piece.</summary>
public class SegmentTests
{
    [CcgProperty]
    public bool A_CCG_is_read_alike_in_segments_of_any_length(LenientHistory history, byte length) =>
        CcgJson.Read(Segments(CcgJson.Write(history.Ccg), length + 1), history.Rules) == Decision.Accept(history.Ccg);

    [CcgProperty]
    public bool Violations_are_alike(BrokenRule broken) => broken is not BrokenRule.InDocument document
        || (CcgJson.Read(document.Utf8.AsSpan()) == CcgJson.Read(Segments([.. document.Utf8], 7))
            && CommitteeJson.Read(document.Utf8.AsSpan()) == CommitteeJson.Read(Segments([.. document.Utf8], 7))
            && BodyJson.Read(document.Utf8.AsSpan()) == BodyJson.Read(Segments([.. document.Utf8], 7)));

    [CcgProperty]
    public bool An_event_is_read_alike(CcgDomain.Timelines.CcgEvent e) => CcgEventJson.Read(Segments(CcgEventJson.Write(e), 5)) == Decision.Accept(e);

    [Fact]
    public void The_limit_is_the_same_in_segments()
    {
        var document = CcgJson.Write(Ccg.Create("99Z", "NHS Exampleton CCG"));

        Assert.All([1, 10, document.Length], length =>
        {
            Assert.True(CcgJson.Read(Segments(document, length), maxBytes: document.Length).TryGet(out _, out _));
            Assert.Equal(CcgJson.Read(document, maxBytes: document.Length - 1), CcgJson.Read(Segments(document, length), maxBytes: document.Length - 1));
            Assert.Equal(CcgJson.Read(document, maxBytes: 0), CcgJson.Read(Segments(document, length), maxBytes: 0));
        });
        Assert.True(CcgJson.Read(Segments(document, 10), maxBytes: int.MaxValue).TryGet(out _, out _));
        Assert.Equal(CcgJson.Read([]), CcgJson.Read(ReadOnlySequence<byte>.Empty));
        Assert.Throws<ArgumentOutOfRangeException>("maxBytes", () => CcgJson.Read(ReadOnlySequence<byte>.Empty, maxBytes: -1));
        Assert.Throws<ArgumentOutOfRangeException>("maxViolations", () => CcgJson.Read(ReadOnlySequence<byte>.Empty, maxViolations: 0));
    }

    // A body of any length costs no more than the limit.
    [Fact]
    public void Of_a_document_over_the_limit_no_more_is_copied_than_shows_that_it_is()
    {
        var long_ = Segments(Encoding.UTF8.GetBytes(new string(' ', 10_000_000)), 1_000_000);

        Assert.InRange(Allocations.PerCall(() => CcgJson.Read(long_, maxBytes: 1000)), 0, 10_000);
    }

    private static ReadOnlySequence<byte> Segments(byte[] document, int length)
    {
        var first = new Segment(document.AsMemory(0, Math.Min(length, document.Length)), 0);
        var last = first;
        for (var start = length; start < document.Length; start += length)
        {
            last = last.Append(document.AsMemory(start, Math.Min(length, document.Length - start)));
        }

        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        internal Segment(ReadOnlyMemory<byte> memory, long start) => (Memory, RunningIndex) = (memory, start);

        internal Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
