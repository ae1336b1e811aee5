namespace Fuxin.TextAnalysis.Evaluation;

/// <summary>Precision, recall and F1 of one type of annotation. Immutable.</summary>
/// <param name="Type">The type, as the notation writes it, or <c>official-facts</c>.</param>
/// <param name="Right">Found and in the gold, with the same span.</param>
/// <param name="Extra">Found and not in the gold.</param>
/// <param name="Missed">In the gold and not found.</param>
public readonly record struct Score(string Type, int Right, int Extra, int Missed)
{
    /// <summary>The share of what was found that is right, 0 to 1; 0 if nothing was found.</summary>
    public double Precision => Share(Right, Right + Extra);

    /// <summary>The share of the gold that was found, 0 to 1; 0 if the gold is empty.</summary>
    public double Recall => Share(Right, Right + Missed);

    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Share(2 * Right, 2 * Right + Extra + Missed);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
