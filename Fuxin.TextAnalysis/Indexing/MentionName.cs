using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A name as written and the entity behind it, with every term that the index makes of them. Immutable.</summary>
internal sealed class MentionName
{
    private MentionName(string text, string? entity, string key)
    {
        Text = text;
        Entity = entity;
        NameTerm = IndexSchema.NameTerm(key);
        EntityTerm = entity is null ? null : IndexSchema.EntityTerm(entity);
        WrittenTerm = Identity + IndexSchema.NameSign + Names.Exact(text);
        IdentityBytes = new BytesRef(Identity);
    }

    public string Text { get; }

    public string? Entity { get; }

    public string NameTerm { get; }

    public string? EntityTerm { get; }

    /// <summary>What the name counts as: the entity behind it or, unlinked, the name.</summary>
    public string Identity => EntityTerm ?? NameTerm;

    public string WrittenTerm { get; }

    public BytesRef IdentityBytes { get; }

    /// <summary>Names that were met before: most come again and again. Not thread-safe.</summary>
    internal sealed class Cache(TextUnits buffer)
    {
        private const int Most = 20_000;

        private readonly Dictionary<(string Text, string? Entity), MentionName> _names = [];

        public MentionName Of(string text, string? entity)
        {
            if (!_names.TryGetValue((text, entity), out var name))
            {
                if (_names.Count == Most)
                {
                    // Starting anew is simple, and bounds the memory whatever the corpus.
                    _names.Clear();
                }

                name = new MentionName(text, entity, Names.Key(text, buffer));
                _names.Add((text, entity), name);
            }

            return name;
        }
    }
}
