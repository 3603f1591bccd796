using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Reads a record and finds every number that lies outside its bounds.</summary>
internal static class BoundsCheck
{
    /// <summary>Reads a record that is free of errors of form.</summary>
    /// <param name="section">The section it stands in.</param>
    /// <param name="element">The record.</param>
    /// <param name="offending">Gets the members outside their bounds, with number and bounds; empty for none.</param>
    /// <returns>The record; null when a number lies outside its bounds.</returns>
    public static RegisterRecord? Read(RegisterSection section, JsonElement element, out IReadOnlyList<(string Name, string Number, FactBounds.Limits? Bounds)> offending)
    {
        try
        {
            offending = [];
            return section.Read(element);
        }
        catch (ArgumentException exception)
        {
            offending = FindAll(section, JsonObject.Create(element)!, exception);
            return null;
        }
    }

    // Takes one offending member out after the other, because a record refuses at the first.
    private static List<(string Name, string Number, FactBounds.Limits? Bounds)> FindAll(RegisterSection section, JsonObject record, ArgumentException first)
    {
        var offending = new List<(string Name, string Number, FactBounds.Limits? Bounds)>();
        for (var exception = first; exception is not null;)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(exception.ParamName ?? string.Empty);
            var number = Convert.ToString((exception as ArgumentOutOfRangeException)?.ActualValue, CultureInfo.InvariantCulture);
            offending.Add((name, number ?? string.Empty, FactBounds.LimitsOf(exception)));
            exception = record.Remove(name) ? Try(section, record) : null;
        }

        return offending;
    }

    private static ArgumentException? Try(RegisterSection section, JsonObject record)
    {
        try
        {
            using var document = JsonDocument.Parse(record.ToJsonString());
            _ = section.Read(document.RootElement);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception;
        }
    }
}
