using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Fuxin.TextAnalysis.Documents.Folders;
using Fuxin.TextAnalysis.Documents.Office;
using Fuxin.TextAnalysis.Documents.Pdf;
using Fuxin.TextAnalysis.Documents.Plain;
using Fuxin.TextAnalysis.Documents.Records;
using Fuxin.TextAnalysis.Documents.Web;

namespace Fuxin.TextAnalysis.Documents;

/// <summary>
/// Loads documents from files, folders, globs and zip archives, one after the other, holding one document at a time.
/// A file or record that cannot be read is reported in its place and the rest goes on. Immutable and thread-safe.
/// </summary>
public sealed class DocumentLoader
{
    /// <summary>The largest document that is read unless another limit is given, in bytes: 32 MiB, a text of about eleven million Chinese characters.</summary>
    public const long DefaultMaximumBytes = 32L << 20;

    // Documents read ahead of the consumer by LoadAsync: enough to keep both busy, too few to matter for memory.
    private const int ReadAhead = 16;

    private readonly FileOpener _opener;

    /// <summary>Creates a loader with the library's readers and <paramref name="more"/>, which take precedence.</summary>
    /// <param name="maximumBytes">The largest document that is read, in bytes: a file, or one record of a file of records.</param>
    /// <param name="more">Readers for further formats, or better ones.</param>
    /// <param name="fields">Which fields of a record (.jsonl, .csv) hold what; <see cref="RecordFields.Default"/> if null.</param>
    public DocumentLoader(long maximumBytes = DefaultMaximumBytes, IEnumerable<IDocumentReader>? more = null, RecordFields? fields = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumBytes);
        fields ??= RecordFields.Default;
        IDocumentReader[] own =
        [
            new PlainTextReader(), new HtmlReader(), new WordReader(), new PdfReader(), new JsonLinesReader(fields), new DelimitedReader(fields),
        ];
        _opener = new FileOpener(own.Concat(more ?? []), maximumBytes);
    }

    /// <summary>
    /// Loads files, globs (<c>reports/**/*.pdf</c>), and folders with all their subfolders, in the order given; the files of a folder in
    /// ordinal order of their names.
    /// </summary>
    /// <param name="paths">Files, folders, globs.</param>
    /// <param name="progress">Told after each document, on the calling thread.</param>
    /// <param name="cancellation">Ends the loading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Documents and problems in the order in which they were met; nothing is left out silently.</returns>
    public IEnumerable<LoadedDocument> Load(
        IEnumerable<string> paths, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return LoadAll(paths, progress, cancellation);
    }

    /// <summary>As <see cref="Load"/>, read ahead on another thread, so that reading and what is done with the documents overlap.</summary>
    /// <param name="paths">Files, folders, globs.</param>
    /// <param name="progress">Told after each document, on the thread that reads.</param>
    /// <param name="cancellation">Ends the loading with an <see cref="OperationCanceledException"/>.</param>
    public IAsyncEnumerable<LoadedDocument> LoadAsync(
        IEnumerable<string> paths, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return LoadAllAsync(paths, progress, cancellation);
    }

    private async IAsyncEnumerable<LoadedDocument> LoadAllAsync(
        IEnumerable<string> paths, IProgress<LoadProgress>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var channel = Channel.CreateBounded<LoadedDocument>(new BoundedChannelOptions(ReadAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var loaded in Load(paths, progress, stop.Token))
                    {
                        await channel.Writer.WriteAsync(loaded, stop.Token).ConfigureAwait(false);
                    }

                    channel.Writer.Complete();
                }
                catch (Exception problem)
                {
                    channel.Writer.Complete(problem);
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var loaded in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return loaded;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private IEnumerable<LoadedDocument> LoadAll(
        IEnumerable<string> paths, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var soFar = default(LoadProgress);
        foreach (var loaded in paths.SelectMany(path => LoadPath(path, cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            soFar = soFar.With(loaded);
            progress?.Report(soFar);
            yield return loaded;
        }
    }

    private IEnumerable<LoadedDocument> LoadPath(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            return LoadFolder(new FolderWalk(path, static _ => true), isGlob: false, cancellation);
        }

        return Glob.IsGlob(path) && !File.Exists(path)
            ? LoadFolder(new Glob(path).Walk(), isGlob: true, cancellation)
            : _opener.Open(path, cancellation);
    }

    private IEnumerable<LoadedDocument> LoadFolder(FolderWalk walk, bool isGlob, CancellationToken cancellation)
    {
        var any = false;
        foreach (var found in walk.Files())
        {
            any = true;
            foreach (var loaded in found.Problem ?? _opener.OpenOfFolder(found.Path, isNamed: isGlob, cancellation))
            {
                yield return loaded;
            }
        }

        if (!any)
        {
            yield return LoadedDocument.Failed(walk.Root, isGlob ? "no file matches the pattern." : "the folder holds no files.");
        }
    }
}
