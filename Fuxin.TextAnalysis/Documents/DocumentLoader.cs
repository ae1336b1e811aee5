namespace Fuxin.TextAnalysis.Documents;

/// <summary>
/// Loads documents from files and folders, one after the other. A file that cannot be read is reported in its place and the rest goes on.
/// Immutable and thread-safe.
/// </summary>
public sealed class DocumentLoader
{
    /// <summary>The largest file that is read unless another limit is given, in bytes: 32 MiB, a text of about eleven million Chinese characters.</summary>
    public const long DefaultMaximumBytes = 32L << 20;

    private readonly Dictionary<string, IDocumentReader> _byExtension = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _maximumBytes;

    /// <summary>Creates a loader with the library's readers and <paramref name="more"/>, which take precedence.</summary>
    /// <param name="maximumBytes">The largest file that is read, in bytes.</param>
    /// <param name="more">Readers for further formats.</param>
    public DocumentLoader(long maximumBytes = DefaultMaximumBytes, IEnumerable<IDocumentReader>? more = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumBytes);
        _maximumBytes = maximumBytes;
        foreach (var reader in (more ?? []).Prepend(new PlainTextReader()))
        {
            foreach (var extension in reader.Extensions)
            {
                _byExtension[extension] = reader;
            }
        }
    }

    /// <summary>
    /// Loads files, and folders with all their subfolders, in the order given; the files of a folder in ordinal order of their paths.
    /// </summary>
    /// <returns>Documents and problems in the order in which they were met; nothing is left out silently.</returns>
    public IEnumerable<LoadedDocument> Load(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
        {
            var loaded = Directory.Exists(path) ? LoadFolder(path) : LoadFile(path);
            foreach (var document in loaded)
            {
                yield return document;
            }
        }
    }

    private IEnumerable<LoadedDocument> LoadFolder(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            // A link may lead back into the folder and never end.
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        };
        var files = Directory.GetFiles(folder, "*", options);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length == 0
            ? [LoadedDocument.Failed(folder, "the folder holds no files.")]
            : files.SelectMany(LoadFileOfFolder);
    }

    private IEnumerable<LoadedDocument> LoadFileOfFolder(string path) =>
        _byExtension.ContainsKey(Path.GetExtension(path)) ? LoadFile(path) : [LoadedDocument.PassedOver(path, NotReadProblem())];

    private string NotReadProblem() =>
        $"files of this kind are not read; the kinds are {string.Join(" ", _byExtension.Keys.Order(StringComparer.Ordinal))}.";

    private IEnumerable<LoadedDocument> LoadFile(string path)
    {
        List<LoadedDocument> loaded;
        try
        {
            loaded = [.. Open(path).Select(document => LoadedDocument.Of(path, document))];
        }
        catch (DocumentReadException problem)
        {
            loaded = [LoadedDocument.Failed(path, problem.Message[(path.Length + 2)..])];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            loaded = [LoadedDocument.Failed(path, problem.Message)];
        }

        return loaded;
    }

    private IEnumerable<SourceDocument> Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new DocumentReadException(path, "no such file or folder.");
        }

        if (!_byExtension.TryGetValue(file.Extension, out var reader))
        {
            throw new DocumentReadException(path, NotReadProblem());
        }

        if (file.Length > _maximumBytes)
        {
            throw new DocumentReadException(
                path, $"{file.Length >> 20} MiB in one document, more than the limit of {_maximumBytes >> 20} MiB. Split it, or raise the limit (--max-size).");
        }

        using var stream = file.OpenRead();
        return [.. reader.Read(stream, path)];
    }
}
