namespace Fuxin.TextAnalysis;

/// <summary>
/// Tells how a Chinese name is read, so that it can be typed in Latin letters: <c>hu tao</c> or <c>ht</c> for 胡涛.
/// Implementations must be thread-safe.
/// </summary>
public interface IReadingLookup
{
    /// <summary>The pinyin of a name without tones, in lower case, a syllable for each character; empty if it is not Chinese or cannot be read.</summary>
    /// <param name="type">The type of annotation: <c>person</c> for personal names, whose characters may have readings of their own.</param>
    /// <param name="name">The name as written.</param>
    IReadOnlyList<string> SyllablesOf(string type, string name);
}
