using System.Text.Json;
using System.Text.Json.Nodes;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Reads a record and finds every number that lies outside its bounds.</summary>
internal static class BoundsCheck
{
    /// <summary>Reads a record that is free of errors of form.</summary>
    /// <param name="section">The section it stands in.</param>
    /// <param name="element">The record.</param>
    /// <param name="offending">Gets the names of the members outside their bounds; empty for none.</param>
    /// <returns>The record; null when a number lies outside its bounds.</returns>
    public static RegisterRecord? Read(RegisterSection section, JsonElement element, out IReadOnlyList<string> offending)
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
    private static List<string> FindAll(RegisterSection section, JsonObject record, ArgumentException first)
    {
        var offending = new List<string>();
        for (var exception = first; exception is not null;)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(exception.ParamName ?? string.Empty);
            offending.Add(name);
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
