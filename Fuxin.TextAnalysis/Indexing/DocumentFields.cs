using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>Turns a document into the fields of <see cref="IndexSchema"/>. Fields and streams are made once and re-used; not thread-safe.</summary>
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
    private readonly Dictionary<string, MentionFields> _mentions = new(StringComparer.Ordinal);
    private readonly HashSet<Mention> _seen = [];
    private readonly List<IIndexableField> _fields = [];
    private AnalyzedDocument? _document;

    public DocumentFields()
    {
        _wordField = new Field(IndexSchema.Words, new WordStream(_text, () => _document!), IndexSchema.Text);
        _characterField = new Field(IndexSchema.Characters, new UnitStream(_text), IndexSchema.Text);
        _titleField = new Field(IndexSchema.Title, new UnitStream(_title), IndexSchema.SideText);
        _sourceField = new Field(IndexSchema.Source, new UnitStream(_source), IndexSchema.SideText);
    }

    /// <summary>False after a document so long that its buffers are better given back than kept.</summary>
    public bool IsWorthKeeping => _text.Capacity <= 1 << 20;

    /// <summary>The fields of <paramref name="document"/>; valid until the next call.</summary>
    public List<IIndexableField> Of(AnalyzedDocument document)
    {
        _fields.Clear();
        _document = document;
        AddMetadata(document);
        AddText(document);
        AddMentions(document);
        _fields.Add(new StoredField(IndexSchema.StoredMetadata, DocumentCodec.EncodeMetadata(document)));
        _fields.Add(new StoredField(IndexSchema.StoredText, DocumentCodec.EncodeText(document.Text)));
        _fields.Add(new StoredField(IndexSchema.StoredFindings, DocumentCodec.EncodeFindings(document)));
        return _fields;
    }

    private void AddText(AnalyzedDocument document)
    {
        _text.Read(document.Text);
        _fields.Add(_characterField);
        _fields.Add(_wordField);
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
        foreach (var fields in _mentions.Values)
        {
            fields.Stream.Mentions.Clear();
        }

        _seen.Clear();
        foreach (var annotation in document.Annotations)
        {
            var mention = new Mention(annotation.Span, annotation.Text, annotation.Entity);
            MentionsOf(annotation.Type).Stream.Mentions.Add(mention);
            if (annotation is PersonMention)
            {
                _seen.Add(mention);
            }
        }

        AddOfficials(document);
        foreach (var fields in _mentions.Values)
        {
            fields.AddTo(_fields);
        }
    }

    /// <summary>Where the text has "Mayor Zhou" and the document says elsewhere who that is, the full name finds this place too.</summary>
    private void AddOfficials(AnalyzedDocument document)
    {
        if (document.Officials.IsEmpty)
        {
            return;
        }

        var persons = MentionsOf("person").Stream.Mentions;
        foreach (var official in document.Officials)
        {
            var mention = new Mention(official.PersonSpan, official.Person, official.PersonEntity);
            if (_seen.Add(mention))
            {
                persons.Add(mention);
            }
        }

        persons.Sort(static (a, b) => a.Span.CompareTo(b.Span));
    }

    private MentionFields MentionsOf(string type)
    {
        if (!_mentions.TryGetValue(type, out var fields))
        {
            fields = new MentionFields(type, _text, _buffer);
            _mentions.Add(type, fields);
        }

        return fields;
    }

    private sealed class MentionFields
    {
        private readonly Field _field;
        private readonly Field? _surfaceField;

        public MentionFields(string type, TextUnits text, TextUnits buffer)
        {
            Stream = new MentionStream(text, buffer);
            _field = new Field(IndexSchema.MentionField(type), Stream, IndexSchema.Mentions);
            _surfaceField = IndexSchema.HasSurfaceField(type)
                ? new Field(IndexSchema.SurfaceField(type), new SurfaceStream(Stream.Mentions, buffer), IndexSchema.Mentions)
                : null;
        }

        public MentionStream Stream { get; }

        public void AddTo(List<IIndexableField> fields)
        {
            if (Stream.Mentions.Count == 0)
            {
                return;
            }

            fields.Add(_field);
            if (_surfaceField is not null)
            {
                fields.Add(_surfaceField);
            }
        }
    }
}
