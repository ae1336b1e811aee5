namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// What a <see cref="FieldQuery"/> looks at. Names of things match whatever the name is written like, and by any other name of the same
/// thing that the <see cref="IEntityLookup"/> knows, in both languages.
/// </summary>
public enum QueryField
{
    /// <summary>A person named in the document (<c>official:</c>), by the whole name.</summary>
    Official,

    /// <summary>A post named in it (<c>post:</c>), by any part: 书记 finds 省委书记.</summary>
    Post,

    /// <summary>A body named in it (<c>body:</c>), by the whole name.</summary>
    Body,

    /// <summary>A goal phrase in it (<c>goal:</c>), by the whole name: "six places" does not find the "red six places".</summary>
    Goal,

    /// <summary>A meeting named in it (<c>meeting:</c>), by any part.</summary>
    Meeting,

    /// <summary>A document cited in it (<c>doc:</c>), by any part of title or number.</summary>
    Document,

    /// <summary>A place named in it (<c>place:</c>), by the whole name.</summary>
    Place,

    /// <summary>A word of the text as it was segmented (<c>word:</c>): 人大 as a word, not in 中国人大步向前.</summary>
    Word,

    /// <summary>The dictionary form of an English word (<c>lemma:</c>): build finds built and building.</summary>
    Lemma,

    /// <summary>The part of speech of a word (<c>pos:</c>), as <see cref="Token.Tag"/> has it: <c>v</c>, <c>NOUN</c>.</summary>
    Tag,

    /// <summary>The document's title (<c>title:</c>), by any part.</summary>
    Title,

    /// <summary>Who published the document (<c>source:</c>), by any part.</summary>
    Source,

    /// <summary>The kind of document (<c>kind:</c>), whole: <c>meeting-news</c>.</summary>
    Kind,

    /// <summary>A domain of the document: <c>domain:agriculture</c>.</summary>
    Domain,

    /// <summary>The document's id (<c>id:</c>), whole or its beginning: <c>id:xwlb*</c> finds the records of xwlb.jsonl.</summary>
    Id,
}

/// <summary>The names of fields in written queries.</summary>
internal static class QueryFields
{
    /// <summary>All names, for messages.</summary>
    public const string All = "official, post, body, goal, meeting, doc, place, word, lemma, pos, title, source, kind, domain, id, lang, date, when, in";

    /// <summary>The name under which the language is asked for.</summary>
    public const string Language = "lang";

    /// <summary>The name under which the date of publication is asked for.</summary>
    public const string Date = "date";

    /// <summary>The name under which dates in the text are asked for.</summary>
    public const string NamedDate = "when";

    /// <summary>The name under which a sub-corpus is asked for.</summary>
    public const string SubCorpus = "in";

    /// <summary>True for what is said of a document as a whole and has no place in its text.</summary>
    public static bool IsOfDocument(QueryField field) => field is QueryField.Title or QueryField.Source or QueryField.Kind or QueryField.Domain or QueryField.Id;

    /// <summary>The type of annotation a field looks at; null if it looks at something else.</summary>
    public static string? TypeOf(QueryField field) => field switch
    {
        QueryField.Official => "person",
        QueryField.Post => "post",
        QueryField.Body => "body",
        QueryField.Goal => "goal",
        QueryField.Meeting => "meeting",
        QueryField.Document => "document",
        QueryField.Place => "place",
        _ => null,
    };

    public static string NameOf(QueryField field) => field switch
    {
        QueryField.Document => "doc",
        QueryField.Tag => "pos",
        _ => field.ToString().ToLowerInvariant(),
    };

    /// <summary>The field of a name in lower case; null if there is none.</summary>
    public static QueryField? ByName(string name) => name switch
    {
        "official" or "person" => QueryField.Official,
        "post" => QueryField.Post,
        "body" => QueryField.Body,
        "goal" => QueryField.Goal,
        "meeting" => QueryField.Meeting,
        "doc" or "document" => QueryField.Document,
        "place" => QueryField.Place,
        "word" => QueryField.Word,
        "lemma" => QueryField.Lemma,
        "pos" => QueryField.Tag,
        "title" => QueryField.Title,
        "source" => QueryField.Source,
        "kind" => QueryField.Kind,
        "domain" => QueryField.Domain,
        "id" => QueryField.Id,
        _ => null,
    };

    public static string CodeOf(Language language) => Indexing.IndexSchema.LanguageCode(language);

    /// <summary>The language of a code (<c>zh</c>, <c>en</c>, <c>mixed</c>); null if there is none.</summary>
    public static Language? LanguageOf(string code) => code.ToLowerInvariant() switch
    {
        "zh" => TextAnalysis.Language.Chinese,
        "en" => TextAnalysis.Language.English,
        "mixed" => TextAnalysis.Language.Mixed,
        _ => null,
    };
}
