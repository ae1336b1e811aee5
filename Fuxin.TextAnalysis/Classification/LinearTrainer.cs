using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Fuxin.TextAnalysis.Classification;

/// <summary>
/// Trains linear models with Microsoft.ML: maximum entropy where one label holds, logistic regression for each label where several may, both by
/// L-BFGS with L2 regularisation, on one thread so that the same documents give the same weights. The weights are read out, so that
/// Microsoft.ML is not needed to apply them.
/// </summary>
internal static class LinearTrainer
{
    private const int Seed = 1998;

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        // Counted from zero: Microsoft.ML adds one when it reads it.
        public uint Key { get; set; }

        public bool Holds { get; set; }

        public float Weight { get; set; }
    }

    /// <summary>One label for each document, as its number in <paramref name="labels"/>.</summary>
    public static LinearModel TrainOneOf(string[] labels, IReadOnlyList<FeatureVector> features, IReadOnlyList<int> gold, IReadOnlyList<float> weights, int dimension, float l2)
    {
        var context = new MLContext(Seed);
        var rows = features.Select((f, i) => new Row { Features = Buffer(f, dimension), Key = (uint)gold[i], Weight = weights[i] });
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(Row.Key),
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = l2,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 300,
            OptimizationTolerance = 1e-6f,
        });
        var model = trainer.Fit(context.Data.LoadFromEnumerable(rows.ToList(), Schema(dimension, labels.Length))).Model;
        VBuffer<float>[]? buffers = null;
        model.GetWeights(ref buffers, out _);
        return Model(labels, dimension, [.. model.GetBiases()], [.. buffers!.Select(b => b.DenseValues().ToArray())]);
    }

    /// <summary>Any number of labels for each document: <paramref name="holds"/> tells of a document and a label whether it has it.</summary>
    public static LinearModel TrainAnyOf(string[] labels, IReadOnlyList<FeatureVector> features, Func<int, int, bool> holds, IReadOnlyList<float> weights, int dimension, float l2)
    {
        var context = new MLContext(Seed);
        var biases = new float[labels.Length];
        var columns = new float[labels.Length][];
        List<Row> rows = [.. features.Select((f, i) => new Row { Features = Buffer(f, dimension), Weight = weights[i] })];
        for (var label = 0; label < labels.Length; label++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                rows[i].Holds = holds(i, label);
            }

            var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = nameof(Row.Holds),
                ExampleWeightColumnName = nameof(Row.Weight),
                L1Regularization = 0,
                L2Regularization = l2,
                NumberOfThreads = 1,
                MaximumNumberOfIterations = 300,
                OptimizationTolerance = 1e-6f,
            });
            var model = trainer.Fit(context.Data.LoadFromEnumerable(rows, Schema(dimension, 1))).Model.SubModel;
            biases[label] = model.Bias;
            columns[label] = [.. model.Weights];
        }

        return Model(labels, dimension, biases, columns);
    }

    private static VBuffer<float> Buffer(FeatureVector features, int dimension) =>
        new(dimension, features.Indices.Length, features.Values, features.Indices);

    private static SchemaDefinition Schema(int dimension, int labels)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimension);
        schema[nameof(Row.Key)].ColumnType = new KeyDataViewType(typeof(uint), labels);
        return schema;
    }

    private static LinearModel Model(string[] labels, int dimension, float[] biases, float[][] columns)
    {
        var weights = new float[dimension * labels.Length];
        for (var feature = 0; feature < dimension; feature++)
        {
            for (var label = 0; label < labels.Length; label++)
            {
                weights[(feature * labels.Length) + label] = columns[label][feature];
            }
        }

        return new LinearModel(labels, biases, weights);
    }
}
