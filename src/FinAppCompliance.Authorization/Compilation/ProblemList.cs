using System.Runtime.CompilerServices;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Collects what is wrong with a policy, so that a load reports everything at once.</summary>
internal sealed class ProblemList
{
    private readonly List<PolicyProblem> _problems = [];

    public IReadOnlyList<PolicyProblem> Problems => _problems;

    public bool IsEmpty => _problems.Count == 0;

    public void Add(string code, string where, string zh, string en) =>
        _problems.Add(new(code, where, new BilingualText(zh, en)));

    /// <summary>Reports when a required text is missing; returns whether it is there.</summary>
    public bool Requires(string? value, string where, string member)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            return true;
        }

        Add("AZ001", where, $"缺少{member}，请补充", $"{member} is missing; state it");
        return false;
    }

    /// <summary>Reports a value of an enumeration that nobody defined, which no rule would ever treat; returns whether it is defined.</summary>
    public bool RequiresDefined<T>(T value, string where, string member)
        where T : struct, Enum
    {
        if (Enum.IsDefined(value))
        {
            return true;
        }

        Add("AZ008", where, $"{member}的值“{value}”未定义；可用：{string.Join("、", Enum.GetNames<T>())}", $"{member} is '{value}', which is none of {string.Join(", ", Enum.GetNames<T>())}");
        return false;
    }

    /// <summary>Reports when a condition that the caller states is not met; returns whether it is.</summary>
    public bool Requires(bool holds, string code, string where, string zh, string en)
    {
        if (!holds)
        {
            Add(code, where, zh, en);
        }

        return holds;
    }

    /// <summary>As the other overload, but builds the texts only when they are needed: a million grants are checked at a load.</summary>
    public bool Requires(
        bool holds,
        string code,
        string where,
        [InterpolatedStringHandlerArgument(nameof(holds))] ProblemText zh,
        [InterpolatedStringHandlerArgument(nameof(holds))] ProblemText en)
    {
        if (!holds)
        {
            Add(code, where, zh.ToString(), en.ToString());
        }

        return holds;
    }

    /// <summary>Reports each name that is none of those declared.</summary>
    public void RequiresKnown(FactList<string> names, Func<string, bool> isKnown, string code, string where, string what)
    {
        foreach (var name in names.Items)
        {
            if (!isKnown(name))
            {
                Add(code, where, $"'{name}'未声明（{what}）", $"'{name}' is no declared {what}");
            }
        }
    }
}
