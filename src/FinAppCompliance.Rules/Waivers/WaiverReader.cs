using System.Text.Json;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Runs;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>Reads waivers from JSON (<c>finapp-waivers/1</c>).</summary>
/// <remarks>Thread-safe.</remarks>
public static class WaiverReader
{
    /// <summary>Reads a list of waivers.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="WaiverException">The text is malformed, has unknown members or lacks required ones; the message says where.</exception>
    public static IReadOnlyList<Waiver> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var file = JsonSerializer.Deserialize(json, RulesJsonContext.Default.WaiverFile)
                ?? throw new WaiverException("the waivers are empty; write a JSON object");
            return file.Format == "finapp-waivers/1"
                ? [.. file.Waivers.Select(ToWaiver)]
                : throw new WaiverException($"the format '{file.Format}' is not supported; write 'finapp-waivers/1'");
        }
        catch (JsonException mistake)
        {
            throw new WaiverException($"the waivers cannot be read at {mistake.Path ?? "$"}, line {mistake.LineNumber + 1}: {mistake.Message}", mistake);
        }
        catch (FormatException mistake)
        {
            throw new WaiverException($"the waivers cannot be read: {mistake.Message}", mistake);
        }
    }

    private static Waiver ToWaiver(WaiverFileEntry entry) => new()
    {
        Id = entry.Id,
        Rule = RuleId.Parse(entry.Rule),
        SubjectId = entry.SubjectId,
        Fingerprint = entry.Fingerprint,
        Reason = entry.Reason,
        RequestedBy = entry.RequestedBy,
        ApprovedBy = entry.ApprovedBy,
        ApprovedOn = entry.ApprovedOn,
        LastDay = entry.LastDay,
        Conditions = [.. entry.Conditions ?? []],
    };
}
