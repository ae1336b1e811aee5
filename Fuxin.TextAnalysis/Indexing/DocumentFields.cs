using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>Turns a document into the fields of <see cref="IndexSchema"/>. Fields and streams are made once and re-used; not thread-safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A stream over memory; the engine closes it after every document.")]
internal sealed class DocumentFields
{
    private readonly TextUnits _text = new();
    private readonly TextUnits _title = new();
    private readonly TextUnits _source = new();
    private readonly TextUnits _buffer = new();
    private readonly Field _characterField;
    private readonly Field _wordField;
    private readonly Field _titleField;
    private readonly Field _sourceField;
    private readonly Int32Field _dateField = new(IndexSchema.Date, 0, Field.Store.NO);
    private readonly Dictionary<string, MentionLayer> _mentions = new(StringComparer.Ordinal);
    private readonly PartStream _parts = new();
    private readonly Field _innerField;
    private readonly Field _tagField;
    private readonly Field _lemmaField;
    private readonly Field _partField;
    private readonly List<IIndexableField> _fields = [];
    private AnalyzedDocument? _document;

    public DocumentFields()
    {
        _wordField = new Field(IndexSchema.Words, new WordStream(_text, () => _document!, WordLayer.Word), IndexSchema.Text);
        _innerField = new Field(IndexSchema.InnerWords, new WordStream(_text, () => _document!, WordLayer.Inner), IndexSchema.Counts);
        _tagField = new Field(IndexSchema.Tags, new WordStream(_text, () => _document!, WordLayer.Tag), IndexSchema.SideText);
        _lemmaField = new Field(IndexSchema.Lemmas, new WordStream(_text, () => _document!, WordLayer.Lemma), IndexSchema.SideText);
        _partField = new Field(IndexSchema.Parts, _parts, IndexSchema.Mentions);
        _characterField = new Field(IndexSchema.Characters, new UnitStream(_text, withPairs: true), IndexSchema.Text);
        _titleField = new Field(IndexSchema.Title, new UnitStream(_title, withPairs: false), IndexSchema.SideText);
        _sourceField = new Field(IndexSchema.Source, new UnitStream(_source, withPairs: false), IndexSchema.SideText);
    }

    /// <summary>False after a document so long that its buffers are better given back than kept.</summary>
    public bool IsWorthKeeping => _text.Capacity <= 1 << 20;

    /// <summary>The fields of <paramref name="document"/>; valid until the next call.</summary>
    public List<IIndexableField> Of(AnalyzedDocument document, string? sourceHash)
    {
        _fields.Clear();
        _document = document;
        AddMetadata(document);
        AddText(document);
        AddMentions(document);
        if (sourceHash is not null)
        {
            _fields.Add(new BinaryDocValuesField(IndexSchema.SourceHash, new BytesRef(sourceHash)));
        }

        _fields.Add(new StoredField(IndexSchema.StoredMetadata, DocumentCodec.EncodeMetadata(document)));
        _fields.Add(new StoredField(IndexSchema.StoredText, DocumentCodec.EncodeText(document.Text)));
        _fields.Add(new StoredField(IndexSchema.StoredTokens, TokenCodec.Encode(document)));
        _fields.Add(new StoredField(IndexSchema.StoredFindings, DocumentCodec.EncodeFindings(document)));
        return _fields;
    }

    private void AddText(AnalyzedDocument document)
    {
        _text.Read(document.Text);
        _fields.Add(_characterField);
        _fields.Add(_wordField);
        if (document.WordParts.Length > 0)
        {
            _fields.Add(_innerField);
        }

        _fields.Add(new NumericDocValuesField(IndexSchema.WordCount, TokenCodec.CountWords(document.Tokens, document.Text)));
        _fields.Add(_tagField);
        _fields.Add(_lemmaField);
        _parts.Read(document, _text);
        _fields.Add(_partField);
    }

    private void AddMetadata(AnalyzedDocument document)
    {
        var source = document.Source;
        AddTerm(IndexSchema.Id, document.Id, document.Id);
        var language = IndexSchema.LanguageCode(document.Language);
        AddTerm(IndexSchema.Language, language, language);
        if (source.Kind is { } kind)
        {
            AddTerm(IndexSchema.Kind, Names.Exact(TextFolding.Fold(kind)), Names.Exact(kind));
        }

        foreach (var domain in source.Domains)
        {
            var identity = "#" + Names.Exact(domain);
            _fields.Add(new StringField(IndexSchema.Domain, Names.Exact(TextFolding.Fold(domain)), Field.Store.NO));
            _fields.Add(new StringField(IndexSchema.NamesField(IndexSchema.Domain), identity + IndexSchema.NameSign, Field.Store.NO));
            _fields.Add(new SortedSetDocValuesField(IndexSchema.FacetField(IndexSchema.Domain), new BytesRef(identity)));
        }

        if (source.Title is { } title)
        {
            _title.Read(title);
            _fields.Add(_titleField);
        }

        if (source.Source is { } outlet)
        {
            _source.Read(outlet);
            _fields.Add(_sourceField);
            _fields.Add(new SortedDocValuesField(IndexSchema.Source, new BytesRef(Names.Exact(outlet))));
        }

        if (source.Date is { } date)
        {
            _dateField.SetInt32Value(date.DayNumber);
            _fields.Add(_dateField);
            _fields.Add(new NumericDocValuesField(IndexSchema.Date, date.DayNumber));
        }
    }

    private void AddTerm(string field, string term, string value)
    {
        _fields.Add(new StringField(field, term, Field.Store.NO));
        _fields.Add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private void AddMentions(AnalyzedDocument document)
    {
        foreach (var layer in _mentions.Values)
        {
            layer.Clear();
        }

        MentionLayer.Fill(document, LayerOf);
        foreach (var layer in _mentions.Values)
        {
            layer.AddTo(_fields);
        }
    }

    private MentionLayer LayerOf(string type)
    {
        if (!_mentions.TryGetValue(type, out var layer))
        {
            layer = new MentionLayer(type, _text, _buffer);
            _mentions.Add(type, layer);
        }

        return layer;
    }
}
