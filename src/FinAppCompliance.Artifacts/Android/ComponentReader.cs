using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Reads the components of an application and works out who can reach them.</summary>
internal sealed class ComponentReader(MarkupElement application, string file, Fact<string> package, bool isFinal)
{
    private readonly Fact<string> _common = Text(application, "permission");
    private readonly List<string> _actions = [];

    /// <summary>Reads a component; says whether what it leaves out depends on the target level, which may stand further on in the file.</summary>
    internal AndroidComponent Read(MarkupElement element, out bool isOpenToTarget)
    {
        var place = element.Place(file, "exported");
        var exported = element.Value(AndroidNames.Android, "exported");
        isOpenToTarget = exported.Kind == MarkupValueKind.None && DependsOnTarget(element);
        var merge = element.Value(AndroidNames.Tools, "node");
        _actions.Clear();
        var isLauncher = ReadFilters(element, _actions);
        return new()
        {
            Element = element.Name,
            Name = WholeName(element.Value(AndroidNames.Android, "name").Written, package),
            Place = element.Place(file),
            Exported = AttributeFacts.Flag(exported, place, AttributeFacts.LeftOut(isOpenToTarget ? Fact<bool>.Unknown : false, place, isFinal)),
            ReadPermission = Text(element, "readPermission"),
            WritePermission = Text(element, "writePermission"),
            Permission = Text(element, "permission") is { IsAbsent: false } own ? own : _common,
            IsLauncher = isLauncher,
            Actions = _actions.Count == 0 ? FactList<string>.Empty : [.. _actions],
            MergeMark = merge.Kind == MarkupValueKind.None ? Fact<string>.Absent : merge.Written,
        };
    }

    /// <summary>What the platform does without the attribute; from target 31 a component with a filter is refused, so nothing is claimed.</summary>
    internal static AndroidComponent Decide(AndroidComponent component, Fact<int> target, bool isFinal)
    {
        var byDefault = !target.HasValue ? Fact<bool>.Unknown
            : component.Element == "provider" ? target.Value <= 16
            : target.Value <= 30 ? true
            : Fact<bool>.Unknown;
        return component with { Exported = AttributeFacts.LeftOut(byDefault, component.Exported.Place, isFinal) };
    }

    private static bool DependsOnTarget(MarkupElement element) => element.Name == "provider" || element.First("intent-filter") is not null;

    /// <summary>Adds the actions of all filters; says whether one of them makes the component a launcher.</summary>
    private static bool ReadFilters(MarkupElement element, List<string> actions)
    {
        var isLauncher = false;
        foreach (var filter in element.Named("intent-filter"))
        {
            var first = actions.Count;
            foreach (var action in filter.Named("action"))
            {
                actions.Add(action.Value(AndroidNames.Android, "name").Written);
            }

            isLauncher |= actions.IndexOf("android.intent.action.MAIN", first) >= 0 && IsShownByLaunchers(filter);
        }

        return isLauncher;
    }

    private static bool IsShownByLaunchers(MarkupElement filter)
    {
        foreach (var category in filter.Named("category"))
        {
            if (category.Value(AndroidNames.Android, "name").Written is "android.intent.category.LAUNCHER" or "android.intent.category.LEANBACK_LAUNCHER")
            {
                return true;
            }
        }

        return false;
    }

    private static Fact<string> Text(MarkupElement element, string name)
    {
        var value = element.Value(AndroidNames.Android, name);
        return value.Kind == MarkupValueKind.None || value.Written.Length == 0 ? Fact<string>.Absent : value.Written;
    }

    private static string WholeName(string name, Fact<string> package) =>
        !package.HasValue || name.Length == 0 ? name
            : name[0] == '.' ? package.Value + name
            : name.Contains('.', StringComparison.Ordinal) || Placeholder.IsIn(name) ? name
            : $"{package.Value}.{name}";
}
