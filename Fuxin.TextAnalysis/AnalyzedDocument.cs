using System.Collections.Immutable;

namespace Fuxin.TextAnalysis;

/// <summary>
/// A document and everything that was found in it. Immutable and thread-safe: the <c>With</c> methods return a new one.
/// </summary>
/// <remarks>All spans count UTF-16 code units of <see cref="Text"/>, which is the source's text, untouched.</remarks>
public sealed class AnalyzedDocument
{
    /// <summary>Creates a document in which nothing has been annotated yet.</summary>
    /// <param name="source">The document as it was read.</param>
    /// <param name="language">The language it was found to be in.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="tokens">Its tokens, in order, none overlapping.</param>
    public AnalyzedDocument(
        SourceDocument source, Language language, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens)
        : this(source, language, sentences, tokens, [], [], [], [], new TokenIndex())
    {
        ArgumentNullException.ThrowIfNull(source);
    }

    // Shared by all documents that are made from one another; their tokens are the same.
    private readonly TokenIndex _index;

    private AnalyzedDocument(
        SourceDocument source,
        Language language,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Token> tokens,
        ImmutableArray<TextSpan> wordParts,
        ImmutableArray<Annotation> annotations,
        ImmutableArray<OfficialFact> officials,
        ImmutableArray<Goal> goals,
        TokenIndex index)
    {
        _index = index;
        Source = source;
        Language = language;
        Sentences = sentences;
        Tokens = tokens;
        WordParts = wordParts;
        Annotations = annotations;
        Officials = officials;
        Goals = goals;
    }

    /// <summary>The document as it was read, completed with the title, date and source found in its text.</summary>
    public SourceDocument Source { get; }

    /// <summary>The source's id.</summary>
    public string Id => Source.Id;

    /// <summary>The source's text, untouched.</summary>
    public string Text => Source.Text;

    /// <summary>The language of the whole: mixed if both languages have a fair share.</summary>
    public Language Language { get; }

    /// <summary>The sentences, in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The tokens, in order; none overlaps another and none is white space.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>
    /// The words that long tokens are made of, in order: of 习近平新时代中国特色社会主义思想 its six words. A search for words finds them too.
    /// </summary>
    public ImmutableArray<TextSpan> WordParts { get; }

    /// <summary>The annotations, sorted by span (start, then longest first); they may overlap.</summary>
    public ImmutableArray<Annotation> Annotations { get; }

    /// <summary>Who holds which post of which body, according to the text.</summary>
    public ImmutableArray<OfficialFact> Officials { get; }

    /// <summary>The goals the text speaks of, each once.</summary>
    public ImmutableArray<Goal> Goals { get; }

    /// <summary>The text that <paramref name="span"/> covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string TextOf(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The same document with <paramref name="parts"/> as the words that its long tokens are made of.</summary>
    /// <param name="parts">In order, each inside a token.</param>
    public AnalyzedDocument WithWordParts(ImmutableArray<TextSpan> parts) => new(Source, Language, Sentences, Tokens, parts, Annotations, Officials, Goals, _index);

    /// <summary>The same document with <paramref name="annotations"/> in place of its annotations; they are sorted here.</summary>
    public AnalyzedDocument WithAnnotations(IEnumerable<Annotation> annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        // OrderBy is stable, so equal spans keep the order in which they were found on every run.
        return new(Source, Language, Sentences, Tokens, WordParts, [.. annotations.OrderBy(a => a.Span)], Officials, Goals, _index);
    }

    /// <summary>The same document with <paramref name="more"/> added to its annotations.</summary>
    public AnalyzedDocument AddAnnotations(IEnumerable<Annotation> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        // Most steps find nothing in most documents, such as those of the other language.
        var found = more.ToList();
        return found.Count == 0 ? this : WithAnnotations(Annotations.Concat(found));
    }

    /// <summary>The same document with <paramref name="officials"/> in place of its official facts.</summary>
    public AnalyzedDocument WithOfficials(IEnumerable<OfficialFact> officials)
    {
        ArgumentNullException.ThrowIfNull(officials);
        return new(Source, Language, Sentences, Tokens, WordParts, Annotations, [.. officials], Goals, _index);
    }

    /// <summary>The same document with <paramref name="goals"/> in place of its goals.</summary>
    public AnalyzedDocument WithGoals(IEnumerable<Goal> goals)
    {
        ArgumentNullException.ThrowIfNull(goals);
        return new(Source, Language, Sentences, Tokens, WordParts, Annotations, Officials, [.. goals], _index);
    }

    /// <summary>The same document with <paramref name="source"/> in place of its source, to complete what is known of it.</summary>
    /// <exception cref="ArgumentException">The text of <paramref name="source"/> is another one.</exception>
    public AnalyzedDocument WithSource(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Text == Text
            ? new(source, Language, Sentences, Tokens, WordParts, Annotations, Officials, Goals, _index)
            : throw new ArgumentException("The spans of this document count another text.", nameof(source));
    }

    /// <summary>The sentence in which <paramref name="offset"/> lies; null if it lies between sentences.</summary>
    public Sentence? SentenceAt(int offset)
    {
        var index = LastStartingAtOrBefore(Sentences, static s => s.Span, offset);
        return index >= 0 && Sentences[index].Span.Contains(offset) ? Sentences[index] : null;
    }

    /// <summary>The tokens that lie wholly in <paramref name="span"/>, in order, without copying.</summary>
    public ReadOnlySpan<Token> TokensIn(TextSpan span)
    {
        var first = LastStartingAtOrBefore(Tokens, static t => t.Span, span.Start - 1) + 1;
        var last = first;
        while (last < Tokens.Length && Tokens[last].Span.End <= span.End)
        {
            last++;
        }

        return Tokens.AsSpan(first, last - first);
    }

    /// <summary>For each offset of the text and the one after it the index of the token there; -1 where none is. Made once; not to be changed.</summary>
    internal int[] TokenAt => _index.Of(this);

    private static int LastStartingAtOrBefore<T>(ImmutableArray<T> items, Func<T, TextSpan> spanOf, int offset)
    {
        int low = 0, high = items.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (spanOf(items[middle]).Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private sealed class TokenIndex
    {
        private int[]? _tokenAt;

        // Two threads may both make it; they make the same.
        public int[] Of(AnalyzedDocument document) => _tokenAt ??= Make(document);

        private static int[] Make(AnalyzedDocument document)
        {
            var tokenAt = new int[document.Text.Length + 1];
            Array.Fill(tokenAt, -1);
            for (var i = 0; i < document.Tokens.Length; i++)
            {
                var span = document.Tokens[i].Span;
                tokenAt.AsSpan(span.Start, span.Length).Fill(i);
            }

            return tokenAt;
        }
    }
}
