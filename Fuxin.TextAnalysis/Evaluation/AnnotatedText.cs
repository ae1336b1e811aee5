using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Evaluation;

/// <summary>
/// A text with its annotations and official facts in the one readable notation of this project, used for gold documents, tests and output.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>
/// An annotation is written <c>{type|text}</c>: <c>{person|郝鹏}</c>. Goals name their kind, <c>{goal:numbered|六地}</c>; a value or an entity
/// follows the type, <c>{date=2023-11-09|11月9日}</c>; annotations nest, <c>{post|{body|省委}书记}</c>. A brace or backslash of the text itself
/// is preceded by a backslash. Official facts follow the text after a line <c>=== officials</c>, one on a line:
/// <c>person | post | body | role</c>.
/// </remarks>
public sealed class AnnotatedText
{
    internal AnnotatedText(string text, ImmutableArray<MarkedSpan> spans, ImmutableArray<MarkedOfficial> officials)
    {
        Text = text;
        Spans = spans;
        Officials = officials;
    }

    /// <summary>The text without the notation.</summary>
    public string Text { get; }

    /// <summary>The annotations, sorted by span.</summary>
    public ImmutableArray<MarkedSpan> Spans { get; }

    /// <summary>The official facts, in the order written.</summary>
    public ImmutableArray<MarkedOfficial> Officials { get; }

    /// <summary>Reads the notation.</summary>
    /// <exception cref="FormatException">The notation is broken; the message gives line and column and says what is expected.</exception>
    public static AnnotatedText Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        return new NotationReader(marked).Read();
    }

    /// <summary>What an analysis found, ready to be written.</summary>
    public static AnnotatedText Of(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new AnnotatedText(
            document.Text,
            [.. document.Annotations.Select(MarkedSpan.Of)],
            [.. document.Officials.Select(f => new MarkedOfficial(f.Person, f.Post, f.Body, f.Role))]);
    }

    /// <summary>Writes the notation, so that <see cref="Parse"/> gives the same back.</summary>
    /// <exception cref="InvalidOperationException">Two annotations cross without one holding the other; the notation can only nest.</exception>
    public override string ToString() => NotationWriter.Write(this);
}
