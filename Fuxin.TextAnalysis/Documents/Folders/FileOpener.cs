namespace Fuxin.TextAnalysis.Documents.Folders;

/// <summary>Opens a file, hands it to the reader of its format and turns whatever goes wrong into one problem. Immutable and thread-safe.</summary>
internal sealed class FileOpener
{
    private readonly Dictionary<string, IDocumentReader> _byExtension = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _maximumBytes;

    public FileOpener(IEnumerable<IDocumentReader> readers, long maximumBytes)
    {
        _maximumBytes = maximumBytes;
        foreach (var reader in readers.Prepend(new ZipReader(this)))
        {
            foreach (var extension in reader.Extensions)
            {
                _byExtension[extension] = reader;
            }
        }
    }

    /// <summary>Reads a file that was named.</summary>
    public IEnumerable<LoadedDocument> Open(string path, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return [LoadedDocument.Failed(path, "no such file or folder.")];
        }

        return _byExtension.TryGetValue(file.Extension, out var reader)
            ? Guard(path, Open(file, path, reader, cancellation), cancellation)
            : [LoadedDocument.Failed(path, NotReadProblem())];
    }

    /// <summary>Reads a file that was met in a folder: one of another kind is passed over, unless a pattern named it.</summary>
    public IEnumerable<LoadedDocument> OpenOfFolder(string path, bool isNamed, CancellationToken cancellation) =>
        isNamed || _byExtension.ContainsKey(Path.GetExtension(path))
            ? Open(path, cancellation)
            : [LoadedDocument.PassedOver(path, NotReadProblem())];

    /// <summary>Reads a file inside an archive.</summary>
    public IEnumerable<LoadedDocument> OpenInner(string path, Stream content, CancellationToken cancellation)
    {
        var extension = Path.GetExtension(path);
        if (!_byExtension.TryGetValue(extension, out var reader) || reader is ZipReader)
        {
            return
            [
                LoadedDocument.PassedOver(path, reader is null ? NotReadProblem() : "an archive inside an archive is not read. Unpack it first."),
            ];
        }

        return Guard(path, Lazily(reader, new DocumentFile(path, content, _maximumBytes, cancellation)), cancellation);
    }

    /// <summary>A reader may throw before it gives its first document; not before it is asked for it.</summary>
    private static IEnumerable<LoadedDocument> Lazily(IDocumentReader reader, DocumentFile file)
    {
        foreach (var loaded in reader.Read(file))
        {
            yield return loaded;
        }
    }

    private IEnumerable<LoadedDocument> Open(FileInfo file, string path, IDocumentReader reader, CancellationToken cancellation)
    {
        // A pipe has no length either, and opening one would wait for ever.
        if (file.Length == 0)
        {
            throw new DocumentReadException(path, "the file is empty: it holds no text.");
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        foreach (var loaded in Lazily(reader, new DocumentFile(path, stream, _maximumBytes, cancellation)))
        {
            yield return loaded;
        }
    }

    /// <summary>Passes on what a reader gives until it throws; then one problem, the last.</summary>
    private static IEnumerable<LoadedDocument> Guard(string path, IEnumerable<LoadedDocument> documents, CancellationToken cancellation)
    {
        using var each = documents.GetEnumerator();
        while (Next(path, each, cancellation) is { } loaded)
        {
            yield return loaded.Result;
            if (loaded.IsLast)
            {
                yield break;
            }
        }
    }

    private static Step? Next(string path, IEnumerator<LoadedDocument> each, CancellationToken cancellation)
    {
        try
        {
            return each.MoveNext() ? new Step(each.Current, IsLast: false) : null;
        }
        catch (DocumentReadException problem)
        {
            return new Step(LoadedDocument.Failed(path, problem.Problem), IsLast: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Step(LoadedDocument.Failed(path, $"cannot be read ({problem.Message.TrimEnd('.')})."), IsLast: true);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested && problem is not OutOfMemoryException)
        {
            // The parsers of others throw whatever they like on damaged files; one bad file must not end the run.
            return new Step(
                LoadedDocument.Failed(path, $"damaged, or not what its name says ({problem.GetType().Name}: {problem.Message.TrimEnd('.')}). Open and save it again."),
                IsLast: true);
        }
    }

    private string NotReadProblem() =>
        $"files of this kind are not read; the kinds are {string.Join(" ", _byExtension.Keys.Order(StringComparer.Ordinal))}.";

    private sealed record Step(LoadedDocument Result, bool IsLast);
}
