using PublicApiGenerator;

namespace Fuxin.TextAnalysis.Tests.Conventions;

public class PublicApiTests
{
    /// <summary>
    /// The public surface is reviewed: a change to it shows up in a commit of the approved file. To approve, copy the received file over it.
    /// </summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approvedPath = Repository.PathOf("Fuxin.TextAnalysis.Tests", "Conventions", "PublicApi.approved.txt");
        var receivedPath = Path.ChangeExtension(approvedPath, null)[..^".approved".Length] + ".received.txt";
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        var received = typeof(TextAnalyzer).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n") + "\n";
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath) : "";
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"The public surface has changed. Compare {receivedPath} with the approved file and copy it over if the change is meant.");
    }

    [Fact]
    public void Lucene_is_in_no_public_signature() =>
        Assert.DoesNotContain(
            "Lucene", typeof(TextAnalyzer).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }), StringComparison.Ordinal);
}
