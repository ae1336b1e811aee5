using System.Collections.Immutable;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Web.Desk;

/// <summary>
/// Who held which post of which body over all documents, read once in the background from the time the desk opens, since telling two people of one name
/// apart takes the whole corpus. Thread-safe.
/// </summary>
internal sealed class OfficeHolders : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Lazy<Task<Tables>> _tables;

    public OfficeHolders(CorpusSearcher searcher) =>
        _tables = new(() => Task.Factory.StartNew(() => Read(searcher, _closing.Token), _closing.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    /// <summary>Begins to read, if that has not begun.</summary>
    public void Begin() => _ = _tables.Value;

    /// <summary>The tenures of a person, and of others of the same name; waits until all documents are read.</summary>
    public async Task<ImmutableArray<Tenure>> OfPerson(string person, CancellationToken cancellation) =>
        [.. (await _tables.Value.WaitAsync(cancellation)).ByPerson[person]];

    /// <summary>The tenures in a body; waits until all documents are read.</summary>
    public async Task<ImmutableArray<Tenure>> OfBody(string body, CancellationToken cancellation) =>
        [.. (await _tables.Value.WaitAsync(cancellation)).ByBody[body]];

    public void Dispose()
    {
        _closing.Cancel();
        if (_tables.IsValueCreated)
        {
            // Reading ends before the index is closed under it.
            ((IAsyncResult)_tables.Value).AsyncWaitHandle.WaitOne();
        }

        _closing.Dispose();
    }

    private static Tables Read(CorpusSearcher searcher, CancellationToken cancellation)
    {
        var timeline = new OfficialTimeline();
        searcher.ReadDocuments(new AllQuery(), document =>
        {
            if (!document.Officials.IsEmpty)
            {
                timeline.Add(document.Source, document.Officials);
            }
        }, cancellation: cancellation);
        var all = timeline.Tenures().ToList();
        return new Tables(
            all.ToLookup(t => t.Person.Split('/')[0], StringComparer.Ordinal),
            all.Where(t => t.BodyId is not null).ToLookup(t => t.BodyId!, StringComparer.Ordinal));
    }

    private sealed record Tables(ILookup<string, Tenure> ByPerson, ILookup<string, Tenure> ByBody);
}
