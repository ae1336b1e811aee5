using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A document as an index gives it back: its text, untouched, and what was found in it. Immutable and thread-safe.</summary>
public sealed record IndexedDocument
{
    /// <summary>The document as it was read; all spans count UTF-16 code units of its text.</summary>
    public required SourceDocument Source { get; init; }

    /// <summary>The language it was found to be in.</summary>
    public required Language Language { get; init; }

    /// <summary>The tokens, in order.</summary>
    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>The words that long tokens are made of, in order.</summary>
    public required ImmutableArray<TextSpan> WordParts { get; init; }

    /// <summary>The sentences, in order.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>The annotations, sorted by span; those of a kind of your own come back as <see cref="OtherMention"/>.</summary>
    public required ImmutableArray<Annotation> Annotations { get; init; }

    /// <summary>Who holds which post of which body, according to the text.</summary>
    public required ImmutableArray<OfficialFact> Officials { get; init; }

    /// <summary>The goals the text speaks of.</summary>
    public required ImmutableArray<Goal> Goals { get; init; }
}

/// <summary>An annotation of a kind that is not this library's own, as an index gives it back: without the properties of its own.</summary>
public sealed record OtherMention : Annotation
{
    /// <summary>The name of its kind.</summary>
    public required string TypeName { get; init; }

    /// <inheritdoc/>
    public override string Type => TypeName;
}
