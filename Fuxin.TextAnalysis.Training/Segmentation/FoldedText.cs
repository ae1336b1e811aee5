using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Training.Segmentation;

/// <summary>Text as the models see it.</summary>
internal static class FoldedText
{
    public static string Of(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = CharacterFolds.Folded[original[i]];
        }
    });
}
