using System.Text;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>
/// The compiled form of a lexicon: sorted words, each with the number of leading characters it shares with the one before,
/// the rest of its text, its frequency and its tag.
/// </summary>
internal static class CompiledLexicon
{
    private const int Magic = 0x584C5846; // "FXLX"
    private const int Version = 1;

    public static void Write(Stream stream, Lexicon lexicon)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var tags = lexicon.Entries.ToArray().Select(e => e.Tag).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write7BitEncodedInt(tags.Length);
        foreach (var tag in tags)
        {
            writer.Write(tag);
        }

        writer.Write7BitEncodedInt(lexicon.Count);
        var previous = "";
        foreach (var entry in lexicon.Entries)
        {
            var shared = previous.AsSpan().CommonPrefixLength(entry.Word);
            writer.Write7BitEncodedInt(shared);
            writer.Write(entry.Word[shared..]);
            writer.Write7BitEncodedInt(entry.Frequency);
            writer.Write7BitEncodedInt(Array.BinarySearch(tags, entry.Tag, StringComparer.Ordinal));
            previous = entry.Word;
        }
    }

    /// <exception cref="InvalidDataException">The stream is no compiled lexicon of this version.</exception>
    public static Lexicon Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic || reader.ReadInt32() != Version)
        {
            throw new InvalidDataException(
                $"Not a compiled lexicon of version {Version}. Compile it again with 'fuxin lexicon compile'.");
        }

        var tags = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = string.Intern(reader.ReadString());
        }

        var entries = new LexiconEntry[reader.Read7BitEncodedInt()];
        var word = "";
        for (var i = 0; i < entries.Length; i++)
        {
            var shared = reader.Read7BitEncodedInt();
            word = string.Concat(word.AsSpan(0, shared), reader.ReadString());
            entries[i] = new LexiconEntry(word, reader.Read7BitEncodedInt(), tags[reader.Read7BitEncodedInt()]);
        }

        return Lexicon.FromSorted(entries);
    }
}
