using System.Collections.Concurrent;
using System.Globalization;
using Fuxin.TextAnalysis.Classification;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Documents.Records;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>What is to be indexed, and how.</summary>
internal sealed record IndexRunOptions
{
    public required string[] Paths { get; init; }

    /// <summary>Begin with an empty index.</summary>
    public bool Replace { get; init; }

    /// <summary>Users' tables of knowledge; null for those the index was made with.</summary>
    public string[]? Knowledge { get; init; }

    /// <summary>Analyse documents again that have not changed.</summary>
    public bool All { get; init; }

    public int Threads { get; init; } = 1;

    /// <summary>Commit after so many documents; 0 only at the end.</summary>
    public int CommitEvery { get; init; }

    /// <summary>Which columns of tables hold what; null for the usual names.</summary>
    public RecordFields? Fields { get; init; }

    public long MaximumBytes { get; init; } = DocumentLoader.DefaultMaximumBytes;
}

/// <summary>Brings an index up to date with files and folders: what is new or changed is analysed, what has not changed is passed over.</summary>
internal sealed class IndexRun(ToolIo io, DocumentIndexWriter writer, TextAnalyzer analyzer, IndexRunOptions options)
{
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly Lock _reporting = new();
    private int _indexed;
    private int _unchanged;
    private int _failed;
    private int _passedOver;

    /// <summary>The ids of the documents that are there now.</summary>
    public IReadOnlyCollection<string> Ids => (IReadOnlyCollection<string>)_seen.Keys;

    /// <summary>True if anything was added.</summary>
    public bool HasChanged => _indexed > 0;

    /// <summary>True if every file could be read, so that a document that is not there is gone.</summary>
    public bool IsComplete => _failed == 0;

    /// <summary>Indexes and commits; returns the exit code.</summary>
    public int Run(CancellationToken cancellation)
    {
        var loaded = Partitioner.Create(
            new DocumentLoader(options.MaximumBytes, fields: options.Fields).Load(options.Paths, cancellation: cancellation), EnumerablePartitionerOptions.NoBuffering);
        try
        {
            Parallel.ForEach(
                loaded, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, Take);
        }
        catch (AggregateException several) when (several.InnerExceptions[0] is IndexException)
        {
            // One thread met the problem first; the others met the same.
            throw several.InnerExceptions[0];
        }

        Commit(_indexed);
        Summarize();
        return ExitCode.Of(_failed);
    }

    private void Take(LoadedDocument loaded)
    {
        if (!loaded.IsRead)
        {
            Report(loaded.Path, loaded.Problem, loaded.IsPassedOver);
            return;
        }

        var source = loaded.Document;
        if (!_seen.TryAdd(source.Id, true))
        {
            Report(loaded.Path, $"there is another document with the id {source.Id}; rename one of them. This one is not indexed.", isPassedOver: false);
            return;
        }

        var hash = SourceHash.Of(source);
        if (!options.All && writer.HasSource(source.Id, hash))
        {
            Interlocked.Increment(ref _unchanged);
            return;
        }

        try
        {
            writer.Add(Classified(source), hash);
        }
        catch (Exception problem) when (problem is ArgumentException or AnalysisException)
        {
            Report(loaded.Path, problem.Message, isPassedOver: false);
            return;
        }

        var indexed = Interlocked.Increment(ref _indexed);
        if (options.CommitEvery > 0 && indexed % options.CommitEvery == 0)
        {
            Commit(indexed);
        }
    }

    /// <summary>Analysed, with kind and domains; a kind guessed from the title gives way to the classifier's, one that the file states does not.</summary>
    private AnalyzedDocument Classified(SourceDocument source)
    {
        var document = analyzer.Analyze(source);
        return DocumentClassifier.Default.Complete(source.Kind is null ? document.WithSource(document.Source with { Kind = null }) : document);
    }

    private void Commit(int indexed)
    {
        writer.Commit();
        if (options.CommitEvery > 0)
        {
            lock (_reporting)
            {
                io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"committed {indexed}"));
                io.Error.Flush();
            }
        }
    }

    private void Report(string path, string problem, bool isPassedOver)
    {
        lock (_reporting)
        {
            io.Problem(path, problem);
            _failed += isPassedOver ? 0 : 1;
            _passedOver += isPassedOver ? 1 : 0;
        }
    }

    private void Summarize()
    {
        if (_indexed + _unchanged + _failed + _passedOver > 1 || _failed > 0)
        {
            io.Output.Flush();
            io.Error.WriteLine(
                $"{_indexed} indexed" + (_unchanged > 0 ? $", {_unchanged} unchanged" : "") + $", {_failed} failed"
                + (_passedOver > 0 ? $", {_passedOver} of other kinds passed over" : ""));
        }
    }
}
