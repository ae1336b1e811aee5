using System.Text;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>A compiled tagger: labels, weights of features, weights of pairs of labels, and the labels that known words may have. Immutable.</summary>
internal sealed class SequenceModel
{
    private const string Kind = "FXTG";
    private const int Version = 2;

    /// <summary>The labels' names; at most <see cref="LabelDecoder.MaxLabels"/>.</summary>
    public required string[] Labels { get; init; }

    public required FeatureTable Features { get; init; }

    /// <summary>From-label major, <see cref="LabelDecoder.MaxLabels"/> squared.</summary>
    public required int[] Transitions { get; init; }

    public required CandidateTable Candidates { get; init; }

    /// <summary>The labels of a word that is not known, by the type of its last character.</summary>
    public required ulong[] OpenLabels { get; init; }

    /// <summary>How many features a word had when the model was trained.</summary>
    public required int FeatureCount { get; init; }

    public static SequenceModel Read(Stream stream)
    {
        using var reader = new ArrayReader(stream, Kind, Version);
        return new SequenceModel
        {
            Labels = [.. Encoding.ASCII.GetString(reader.Read<byte>()).Split(' ').Select(string.Intern)],
            Features = FeatureTable.Read(reader),
            Transitions = reader.Read<int>(),
            Candidates = CandidateTable.Read(reader),
            OpenLabels = reader.Read<ulong>(),
            FeatureCount = reader.Read<int>()[0],
        };
    }

    public void Write(Stream stream)
    {
        using var writer = new ArrayWriter(stream, Kind, Version);
        writer.Write<byte>(Encoding.ASCII.GetBytes(string.Join(' ', Labels)));
        Features.Write(writer);
        writer.Write<int>(Transitions);
        Candidates.Write(writer);
        writer.Write<ulong>(OpenLabels);
        writer.Write<int>([FeatureCount]);
    }
}
