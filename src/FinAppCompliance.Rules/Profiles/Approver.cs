using System.Text;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>Compares the names of those who approve.</summary>
internal static class Approver
{
    /// <summary>Says whether two names mean the same person or office: equal after Unicode normalisation, without regard to case and outer blanks.</summary>
    internal static bool AreSame(string name, string? other) =>
        other is not null && string.Equals(Plain(name), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.Normalize(NormalizationForm.FormKC).Trim();
}
