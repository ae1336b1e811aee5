namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>The lexicons that ship inside the library, read on first use.</summary>
internal static class EmbeddedLexicons
{
    private static readonly Lazy<Lexicon> LazyChinese = new(() => Read("zh-words.lexicon.br"));

    /// <summary>Chinese words with frequency and part of speech.</summary>
    public static Lexicon Chinese => LazyChinese.Value;

    private static Lexicon Read(string name)
    {
        using var resource = EmbeddedResource.OpenCompressed(name);
        return CompiledLexicon.Read(resource);
    }
}
