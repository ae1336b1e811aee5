namespace Fuxin.TextAnalysis;

/// <summary>The levels of the parts of a document, from the outermost to the innermost.</summary>
public enum SectionLevel
{
    /// <summary>编, Part.</summary>
    Part,

    /// <summary>章, Chapter.</summary>
    Chapter,

    /// <summary>节, Section.</summary>
    Section,

    /// <summary>条, Article.</summary>
    Article,

    /// <summary>款: a paragraph of an article, which no number marks.</summary>
    Paragraph,

    /// <summary>A numbered heading of the first rank: 一、 or <c>I.</c></summary>
    Heading,

    /// <summary>A numbered heading of the second rank, or 项: （一） or <c>(1)</c>.</summary>
    Item,

    /// <summary>A numbered heading of the third rank, or 目: 1.</summary>
    Point,
}
