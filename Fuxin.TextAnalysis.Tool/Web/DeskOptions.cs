using System.Net;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Web;

/// <summary>Where the desk listens, what it shows, and what a request may cost.</summary>
internal sealed record DeskOptions
{
    public const int UsualPort = 8421;
    public const int ShortestToken = 16;

    /// <summary>The folder of the index.</summary>
    public required string Index { get; init; }

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>What a reader has to know; null if the desk is on loopback and open to this machine.</summary>
    public string? Token { get; init; }

    /// <summary>After this time a request is ended, with a message that says so.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(60);

    public SearchLimits Limits { get; init; } = new() { MostPatternWords = 20_000, MostSortedLines = 100_000 };

    /// <summary>How many searches are worked on at once, and how many documents; others wait their turn.</summary>
    public int LightRequests { get; init; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>How many counts over many documents are worked on at once, so that they leave room for searching and reading.</summary>
    public int HeavyRequests { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many requests wait at most; more are turned away at once.</summary>
    public int WaitingRequests { get; init; } = 500;

    /// <summary>What is wrong with the address and the token; null if nothing.</summary>
    public string? Problem => Token is { Length: < ShortestToken }
        ? $"a token has at least {ShortestToken} characters; make one with: head -c 24 /dev/urandom | base64"
        : Token is null && !IPAddress.IsLoopback(Address)
        ? $"{Address} can be reached from other machines, so a token is needed: set FUXIN_TOKEN, or --token"
        : null;
}
