namespace Fuxin.TextAnalysis.Segmentation;

/// <summary><see cref="CharacterTypes"/> as tables, made once: the taggers ask for every character.</summary>
internal static class CharacterFolds
{
    /// <summary>Code unit to folded code unit.</summary>
    public static char[] Folded { get; } = Build(CharacterTypes.Fold);

    private static readonly CharacterType[] s_types = Build(CharacterTypes.Of);

    /// <summary>The type of a code unit.</summary>
    public static CharacterType TypeOf(char c) => s_types[c];

    private static T[] Build<T>(Func<char, T> of)
    {
        var table = new T[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = of((char)i);
        }

        return table;
    }
}
