using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>All field names, how each is indexed, and the version of it all: the one place to look and to change.</summary>
/// <remarks>
/// The layers (words, characters, mentions) share one set of positions, that of the character layer: a word stands at the position
/// of its first character, a mention at that of its first character. So spans of different layers can be compared.
/// </remarks>
internal static class IndexSchema
{
    /// <summary>Raise it with every change to fields, positions, folding or stored records: old indexes are then refused, not misread.</summary>
    public const int FormatVersion = 6;

    /// <summary>The key of the format version in the data of a commit.</summary>
    public const string FormatKey = "fuxin.format";

    /// <summary>The key of the analyser's fingerprint in the data of a commit.</summary>
    public const string FingerprintKey = "fuxin.analyzer";

    /// <summary>The file beside the engine's own that holds the named sub-corpora.</summary>
    public const string SubCorporaFile = "subcorpora.tsv";

    /// <summary>How the names of the files of users' tables begin.</summary>
    public const string TablePrefix = "knowledge-";

    /// <summary>The document's id, one term; also as doc values.</summary>
    public const string Id = "id";

    /// <summary>The text, every unit of <see cref="TextUnits"/> a position.</summary>
    public const string Characters = "chars";

    /// <summary>The words of the text as segmented, folded.</summary>
    public const string Words = "words";

    /// <summary>The words inside long words, which <see cref="Words"/> holds too: what its counts have to be lessened by to count words.</summary>
    public const string InnerWords = "inner";

    /// <summary>How many words the text has, punctuation left out, as doc values.</summary>
    public const string WordCount = "count";

    /// <summary>Their parts of speech, each with the word's length in positions.</summary>
    public const string Tags = "pos";

    /// <summary>Their dictionary forms, each with the word's length in positions.</summary>
    public const string Lemmas = "lemma";

    /// <summary>Sentences and paragraphs as spans.</summary>
    public const string Parts = "parts";

    /// <summary>The term of every sentence.</summary>
    public const string SentenceTerm = "s";

    /// <summary>The term of every paragraph.</summary>
    public const string ParagraphTerm = "p";

    /// <summary>The term of every mention of a type.</summary>
    public const string AnyMention = "*";

    /// <summary>Stands in the term of a tag or lemma before the length of the word.</summary>
    public const char LengthSign = '\u001F';

    /// <summary>Stands between what is named and its name in a names field.</summary>
    public const char NameSign = '\u001F';

    /// <summary>Words of more positions than this are said to have so many.</summary>
    public const int LongestWord = 64;

    /// <summary>The title in units.</summary>
    public const string Title = "title";

    /// <summary>The source in units; as doc values whole.</summary>
    public const string Source = "source";

    /// <summary>The kind of document, one folded term; as doc values as given.</summary>
    public const string Kind = "kind";

    /// <summary>The domains of the document, one folded term each; as a facet like the things named in it.</summary>
    public const string Domain = "domain";

    /// <summary>The language, one of the codes of <see cref="LanguageCode"/>; also as doc values.</summary>
    public const string Language = "lang";

    /// <summary>The date of publication as a day number, for ranges and as doc values.</summary>
    public const string Date = "date";

    /// <summary>The fingerprint of the source from which the document was made, as doc values; absent if none was given.</summary>
    public const string SourceHash = "hash";

    /// <summary>Stored: what is known about the document.</summary>
    public const string StoredMetadata = "s.meta";

    /// <summary>Stored: the text.</summary>
    public const string StoredText = "s.text";

    /// <summary>Stored: the tokens and the words inside long ones, see <see cref="TokenCodec"/>.</summary>
    public const string StoredTokens = "s.words";

    /// <summary>Stored: sentences, annotations, officials, goals.</summary>
    public const string StoredFindings = "s.found";

    /// <summary>The length of the gap between two surfaces in a surface field: no phrase reaches across.</summary>
    public const int SurfaceGap = 8;

    /// <summary>A layer with positions and the length norms that ranking needs. Offsets follow from the text, see <see cref="TextUnits"/>.</summary>
    public static FieldType Text { get; } = Positions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: false);

    /// <summary>A layer whose length says nothing, and text beside the document's text.</summary>
    public static FieldType SideText { get; } = Positions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: true);

    /// <summary>Spans with positions, lengths and offsets.</summary>
    public static FieldType Mentions { get; } = Positions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, omitNorms: true);

    /// <summary>Terms with how often they occur in a document, and no places.</summary>
    public static FieldType Counts { get; } = Positions(IndexOptions.DOCS_AND_FREQS, omitNorms: true);

    /// <summary>Values that a document has or has not.</summary>
    public static FieldType Values { get; } = Positions(IndexOptions.DOCS_ONLY, omitNorms: true);

    /// <summary>The mentions of one type at their positions: for each its name's key and its entity's id.</summary>
    public static string MentionField(string type) => "m." + type;

    /// <summary>The surfaces of the mentions of one type in units, so that a part of a surface can be found.</summary>
    public static string SurfaceField(string type) => "p." + type;

    /// <summary>The names of one type: identity, <see cref="NameSign"/>, the name as written.</summary>
    public static string NamesField(string type) => "n." + type;

    /// <summary>The identities of one type as doc values, for facets.</summary>
    public static string FacetField(string type) => "f." + type;

    /// <summary>True for the types whose names and identities are kept for facets and suggestions; dates have values instead.</summary>
    public static bool HasNames(string type) => type != "date";

    /// <summary>The types whose names are long and are searched by their parts (书记 in 省委书记); the rest are found by the whole name.</summary>
    public static bool HasSurfaceField(string type) => type is "post" or "meeting" or "document";

    /// <summary>The term of a name in a mention field.</summary>
    public static string NameTerm(string key) => "=" + key;

    /// <summary>The term of an entity in a mention field; the first character keeps it apart from names.</summary>
    public static string EntityTerm(string entity) => "#" + Names.Exact(entity);

    /// <summary>The term of a date's value in a mention field.</summary>
    public static string ValueTerm(string value) => "@" + value;

    /// <summary>A language as indexes and queries write it.</summary>
    public static string LanguageCode(Language language) => language switch
    {
        TextAnalysis.Language.Chinese => "zh",
        TextAnalysis.Language.English => "en",
        TextAnalysis.Language.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not a language of this library."),
    };

    /// <summary>What every commit carries.</summary>
    public static Dictionary<string, string> CommitData(string? fingerprint)
    {
        var data = new Dictionary<string, string> { [FormatKey] = FormatVersion.ToString(CultureInfo.InvariantCulture) };
        if (fingerprint is not null)
        {
            data[FingerprintKey] = fingerprint;
        }

        return data;
    }

    private static FieldType Positions(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
        type.Freeze();
        return type;
    }
}
