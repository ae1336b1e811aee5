using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>The mentions of one type in the current document, as the fields of the index that hold them. Not thread-safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A stream over memory; the engine closes it after every document.")]
internal sealed class MentionLayer
{
    private readonly string _type;
    private readonly TextUnits _text;
    private readonly MentionStream _stream = new();
    private readonly MentionName.Cache _cache;
    private readonly HashSet<(TextSpan Span, MentionName Name)> _seen = [];
    private readonly HashSet<string> _identities = new(StringComparer.Ordinal);
    private readonly HashSet<MentionName> _different = [];
    private readonly List<MentionName> _names = [];
    private readonly Field _field;
    private readonly SurfaceStream? _surfaces;
    private readonly Field? _surfaceField;
    private readonly Field _namesField;

    /// <summary>Makes the layer of <paramref name="type"/>.</summary>
    /// <param name="type">The type of annotation.</param>
    /// <param name="text">The units of the current document's text.</param>
    /// <param name="buffer">A buffer that is overwritten.</param>
    public MentionLayer(string type, TextUnits text, TextUnits buffer)
    {
        _type = type;
        _text = text;
        _cache = new MentionName.Cache(buffer);
        _field = new Field(IndexSchema.MentionField(type), _stream, IndexSchema.Mentions);
        _surfaces = IndexSchema.HasSurfaceField(type) ? new SurfaceStream(_stream.Mentions, buffer) : null;
        _surfaceField = _surfaces is null ? null : new Field(IndexSchema.SurfaceField(type), _surfaces, IndexSchema.Mentions);
        _namesField = new Field(IndexSchema.NamesField(type), new NameStream(_names), IndexSchema.Values);
    }

    /// <summary>Fills the layers of a document's mentions.</summary>
    /// <param name="document">The document.</param>
    /// <param name="layerOf">Gives the layer of a type; all are clear.</param>
    public static void Fill(AnalyzedDocument document, Func<string, MentionLayer> layerOf)
    {
        foreach (var annotation in document.Annotations)
        {
            layerOf(annotation.Type).Add(annotation.Span, annotation.Text, annotation.Entity, (annotation as DateMention)?.Value);
        }

        // Where the text has "Mayor Zhou" and the document says elsewhere who that is, the full name finds this place too.
        foreach (var official in document.Officials)
        {
            layerOf("person").Add(official.PersonSpan, official.Person, official.PersonEntity, null);
        }
    }

    /// <summary>The layers of a document, by type.</summary>
    public static Dictionary<string, MentionLayer> Of(AnalyzedDocument document, TextUnits text, TextUnits buffer)
    {
        var layers = new Dictionary<string, MentionLayer>(StringComparer.Ordinal);
        Fill(document, type =>
        {
            if (!layers.TryGetValue(type, out var layer))
            {
                layers.Add(type, layer = new MentionLayer(type, text, buffer));
            }

            return layer;
        });
        foreach (var layer in layers.Values)
        {
            layer.Sort();
        }

        return layers;
    }

    /// <summary>The stream of one of the layer's fields.</summary>
    public LayerStream StreamOf(string field) => field == IndexSchema.MentionField(_type) ? _stream : _surfaces!;

    public void Clear()
    {
        _stream.Mentions.Clear();
        _seen.Clear();
    }

    /// <summary>Adds a mention unless the same is there.</summary>
    public void Add(TextSpan span, string text, string? entity, string? value)
    {
        var name = _cache.Of(text, entity);
        if (_seen.Add((span, name)))
        {
            var (position, length) = SpanPositions.Of(span, _text);
            _stream.Mentions.Add(new Mention(span, position, length, name, value));
        }
    }

    public void AddTo(List<IIndexableField> fields)
    {
        var mentions = _stream.Mentions;
        if (mentions.Count == 0)
        {
            return;
        }

        Sort();
        fields.Add(_field);
        if (_surfaceField is not null)
        {
            fields.Add(_surfaceField);
        }

        if (IndexSchema.HasNames(_type))
        {
            AddNames(fields);
        }
    }

    /// <summary>By span; equal spans in an order that does not depend on how they came in, as the check of an index makes them again.</summary>
    private void Sort() => _stream.Mentions.Sort(static (a, b) =>
        a.Span.CompareTo(b.Span) is not 0 and var bySpan ? bySpan
        : string.CompareOrdinal(a.Name.Text, b.Name.Text) is not 0 and var byText ? byText
        : string.CompareOrdinal(a.Name.Entity, b.Name.Entity));

    private void AddNames(List<IIndexableField> fields)
    {
        _names.Clear();
        _different.Clear();
        _identities.Clear();
        foreach (var (_, _, _, name, _) in _stream.Mentions)
        {
            if (!_different.Add(name))
            {
                continue;
            }

            _names.Add(name);
            if (_identities.Add(name.Identity))
            {
                fields.Add(new SortedSetDocValuesField(IndexSchema.FacetField(_type), name.IdentityBytes));
            }
        }

        fields.Add(_namesField);
    }
}
