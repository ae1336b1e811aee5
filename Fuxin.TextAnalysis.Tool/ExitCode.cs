namespace Fuxin.TextAnalysis.Tool;

/// <summary>What the tool's exit code says to scripts.</summary>
internal static class ExitCode
{
    /// <summary>Everything was handled.</summary>
    public const int Success = 0;

    /// <summary>Something failed; the rest was handled.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command itself could not be understood or carried out.</summary>
    public const int Usage = 2;

    public static int Of(int failed) => failed == 0 ? Success : SomeFailed;
}
