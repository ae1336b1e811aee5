namespace Fuxin.TextAnalysis;

/// <summary>
/// A half-open range <c>[Start, End)</c> of a text, counted in UTF-16 code units as
/// <see cref="string"/>, Lucene and JavaScript count them. Immutable.
/// </summary>
/// <remarks>Spans sort by start; of two with the same start the longer comes first, so that an outer span precedes those inside it.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Creates the span of <paramref name="length"/> code units that begins at <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Either number is negative, or their sum exceeds <see cref="int.MaxValue"/>.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, int.MaxValue - start);
        Start = start;
        Length = length;
    }

    /// <summary>The first code unit of the span.</summary>
    public int Start { get; }

    /// <summary>The number of code units in the span; may be zero.</summary>
    public int Length { get; }

    /// <summary>The code unit after the last one of the span.</summary>
    public int End => Start + Length;

    /// <summary>Creates the span from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or <paramref name="end"/> lies before it.</exception>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True if <paramref name="offset"/> lies in the span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True if <paramref name="other"/> lies wholly in this span; a span contains itself.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True if the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : other.Length.CompareTo(Length);

    /// <summary>True if the left span sorts before the right one.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>True if the left span sorts before the right one or is the same.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>True if the left span sorts after the right one.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>True if the left span sorts after the right one or is the same.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The span as <c>[start, end)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
