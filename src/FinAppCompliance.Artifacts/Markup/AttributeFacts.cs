using System.Globalization;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Turns attribute values into facts: stated, unresolved, or left out.</summary>
internal static class AttributeFacts
{
    internal static ArtifactFact<bool> Flag(MarkupValue value, ArtifactPlace place, ArtifactFact<bool> whenLeftOut)
    {
        return value.Kind switch
        {
            MarkupValueKind.None => whenLeftOut,
            MarkupValueKind.Boolean or MarkupValueKind.Integer => Stated(value.Number != 0, place),
            MarkupValueKind.Text when value.Text is "true" or "TRUE" or "True" => Stated(true, place),
            MarkupValueKind.Text when value.Text is "false" or "FALSE" or "False" => Stated(false, place),
            _ => Unresolved<bool>(value.Written, place),
        };
    }

    internal static ArtifactFact<long> Number(MarkupValue value, ArtifactPlace place, ArtifactFact<long> whenLeftOut)
    {
        return value.Kind switch
        {
            MarkupValueKind.None => whenLeftOut,
            MarkupValueKind.Integer => Stated(value.Number, place),
            MarkupValueKind.Text when long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Stated(number, place),
            _ => Unresolved<long>(value.Written, place),
        };
    }

    internal static ArtifactFact<int> Level(MarkupValue value, ArtifactPlace place, ArtifactFact<int> whenLeftOut)
    {
        var number = Number(value, place, default);
        return value.Kind == MarkupValueKind.None ? whenLeftOut
            : number.Value.HasValue && number.Value.Value is >= 0 and <= int.MaxValue ? Stated((int)number.Value.Value, place)
            : Unresolved<int>(value.Written, place);
    }

    internal static ArtifactFact<string> Text(MarkupValue value, ArtifactPlace place, ArtifactFact<string> whenLeftOut) =>
        value.Kind == MarkupValueKind.None ? whenLeftOut
            : value.IsUnresolved ? Unresolved<string>(value.Written, place)
            : Stated(value.Written, place);

    internal static ArtifactFact<T> Stated<T>(T value, ArtifactPlace place)
        where T : notnull => new(value, place, FactCertainty.Stated, null);

    internal static ArtifactFact<T> Unresolved<T>(string text, ArtifactPlace place)
        where T : notnull => new(Fact<T>.Unknown, place, FactCertainty.None, text);

    internal static ArtifactFact<T> LeftOut<T>(Fact<T> value, ArtifactPlace place, bool isFinal)
        where T : notnull =>
        new(value, place, value.IsUnknown ? FactCertainty.None : isFinal ? FactCertainty.Implied : FactCertainty.Assumed, null);
}
