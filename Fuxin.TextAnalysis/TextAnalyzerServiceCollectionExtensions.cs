using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fuxin.TextAnalysis;

/// <summary>Adds the analyser to an application's services.</summary>
public static class TextAnalyzerServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="TextAnalyzer"/> for the whole application. Options that name a file that is missing or cannot be read, or that
    /// exclude each other, stop the application when it starts, with one message for each.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the options; null if they come from configuration or are not needed.</param>
    public static IServiceCollection AddFuxinTextAnalysis(this IServiceCollection services, Action<TextAnalyzerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TextAnalyzerOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TextAnalyzerOptions>, TextAnalyzerOptionsReader>());
        services.TryAddSingleton(provider => TextAnalyzerOptionsReader.Build(provider.GetRequiredService<IOptions<TextAnalyzerOptions>>().Value));
        return services;
    }
}
