namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>How strongly a user's word is believed.</summary>
public enum UserWordMode
{
    /// <summary>The word is evidence beside the rest of the text: it is found unless the context speaks clearly against it.</summary>
    Combine,

    /// <summary>The word is always cut out where it stands; of overlapping words the one that begins first, then the longer one.</summary>
    Force,
}
