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

    /// <summary>As the other overload, for a value that may be left out.</summary>
    public void RequiresDefined<T>(T? value, string where, string member)
        where T : struct, Enum
    {
        if (value is { } stated)
        {
            RequiresDefined(stated, where, member);
        }
    }

    /// <summary>Reports what is wrong with a ceiling, if one is stated.</summary>
    public void RequiresSound(LevelCeiling? ceiling, string where)
    {
        RequiresDefined(ceiling?.Level, where, "ceiling.level");
        RequiresDefined(ceiling?.PiClass, where, "ceiling.piClass");
        RequiresJrtLevel(ceiling?.JrtLevel, where);
    }

    /// <summary>Reports a level that the scale of JR/T 0197 does not have, if one is stated.</summary>
    public void RequiresJrtLevel(int? level, string where) =>
        Requires(level is null or (>= 1 and <= 5), "AZ204", where, "JR/T 0197级别须为1至5", "the JR/T 0197 level must be 1 to 5");

    /// <summary>Reports a list that is known to be empty where leaving it out means all: it picks nothing for ever.</summary>
    public void RequiresMembers<T>(FactList<T> list, string code, string where, string member)
        where T : notnull => Requires(!list.IsEmpty.IsTrue, code, where,
            $"{member}为空列表，永远不会生效；不限时请省略", $"{member} is an empty list and never applies; leave it out to cover all");

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
