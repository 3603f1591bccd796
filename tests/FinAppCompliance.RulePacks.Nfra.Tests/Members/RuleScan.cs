using System.Collections;
using System.Reflection;
using System.Reflection.Emit;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Members;

/// <summary>Finds in the compiled code of a rule which members of records it reads, through everything it calls in the family.</summary>
/// <remarks>
/// Follows calls, delegates and the initialisers of the static fields it uses, never the engine's own virtual calls. A member is
/// read when its getter is called; whether the verdict turns on it is not known, so the scan finds too much rather than too little.
/// </remarks>
internal sealed class RuleScan
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly HashSet<MethodBase> _seen = [];
    private readonly HashSet<FieldInfo> _fields = [];
    private readonly HashSet<object> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<MethodBase> _left = new();
    private readonly Type _rule;

    private RuleScan(object rule) => _rule = rule.GetType();

    public HashSet<PropertyInfo> Read { get; } = [];

    /// <summary>Scans one rule as it stands in a pack, with what it was made with.</summary>
    public static RuleScan Of(object rule)
    {
        var scan = new RuleScan(rule);
        foreach (var method in rule.GetType().GetMethods(Every).Where(static method => method.Name.EndsWith("Evaluate", StringComparison.Ordinal)))
        {
            scan.Follow(method);
        }

        for (var type = rule.GetType().BaseType; type is not null && IsFamily(type); type = type.BaseType)
        {
            foreach (var method in type.GetMethods(Every).Where(static method => method.Name.EndsWith("Evaluate", StringComparison.Ordinal)))
            {
                scan.Follow(method);
            }
        }

        scan.Hold(rule);
        if (rule.GetType().GetProperty("Descriptor")?.GetValue(rule) is RuleDescriptor descriptor)
        {
            scan.Hold(descriptor.Arising);
            scan.Hold(descriptor.Needs.Select(static need => need.Lookup).ToArray());
        }

        scan.Run();
        return scan;
    }

    /// <summary>Returns the members by which records of a type find the record they belong to; the engine reads them for every rule.</summary>
    public static IEnumerable<PropertyInfo> ParentsOf(Type record)
    {
        var scan = new RuleScan(record);
        foreach (var getter in record.GetProperties().Where(static property => property.Name is "ParentId" or "IsParentUnknown").Select(static property => property.GetMethod!))
        {
            scan.Follow(getter);
        }

        scan.Run();
        return scan.Read;
    }

    /// <summary>Follows what an object was made with: delegates and objects of the family.</summary>
    private void Hold(object? value)
    {
        if (value is null || value.GetType().IsPrimitive || value is string or RuleDescriptor or Type || !_objects.Add(value))
        {
            return;
        }

        if (value is Delegate made)
        {
            Follow(made.Method);
            Hold(made.Target);
        }
        else if (value is IEnumerable items && value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            foreach (var item in items)
            {
                Hold(item);
            }
        }
        else if (IsFamily(value.GetType()) || value.GetType().Name.StartsWith("ValueTuple", StringComparison.Ordinal))
        {
            for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (var field in type.GetFields(Every).Where(static field => !field.IsStatic))
                {
                    Hold(field.GetValue(value));
                }
            }
        }
    }

    private static bool IsFamily(Type? type) => type?.Assembly.GetName().Name?.StartsWith("FinAppCompliance.", StringComparison.Ordinal) == true;

    private static bool IsRecord(Type? type) => type is not null && typeof(RegisterRecord).IsAssignableFrom(type);

    private void Run()
    {
        while (_left.TryPop(out var method))
        {
            foreach (var (code, member) in CodeOf(method))
            {
                Step(code, member);
            }
        }
    }

    private void Step(OpCode code, MemberInfo member)
    {
        if (member is MethodBase called)
        {
            Follow(called);
        }
        else if (member is FieldInfo { IsStatic: true } field && (code == OpCodes.Ldsfld || code == OpCodes.Ldsflda) && IsFamily(field.DeclaringType) && _fields.Add(field))
        {
            Initialiser(field);
        }
    }

    // Of an initialiser of static fields only what stands before the store of the field is its own.
    private void Initialiser(FieldInfo field)
    {
        if (field.DeclaringType!.TypeInitializer is not { } initialiser || field.DeclaringType.Name.StartsWith("<>c", StringComparison.Ordinal))
        {
            return;
        }

        List<(OpCode Code, MemberInfo Member)> part = [];
        foreach (var step in CodeOf(initialiser))
        {
            if (step.Code != OpCodes.Stsfld)
            {
                part.Add(step);
                continue;
            }

            if (step.Member is FieldInfo stored && stored.MetadataToken == field.MetadataToken)
            {
                part.ForEach(found => Step(found.Code, found.Member));
            }

            if (step.Member.DeclaringType?.Name.StartsWith("<>c", StringComparison.Ordinal) != true)
            {
                part.Clear();
            }
        }
    }

    private void Follow(MethodBase method)
    {
        if (method.DeclaringType is not { } owner || !IsFamily(owner) || owner.Assembly == typeof(RuleScan).Assembly)
        {
            return;
        }

        if (IsRecord(owner) && method.Name.StartsWith("get_", StringComparison.Ordinal) && owner.GetProperty(method.Name[4..], Every) is { CanWrite: true } property)
        {
            Read.Add(property);
            return;
        }

        // What the compiler wrote for records, and the engine, which reads members of its own, are no reads of a rule.
        if ((IsRecord(owner) && (method.IsConstructor || method.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "<Clone>$" || method.Name.StartsWith("op_", StringComparison.Ordinal)))
            || owner.Assembly.GetName().Name == "FinAppCompliance.Rules")
        {
            return;
        }

        if (method is MethodInfo { IsVirtual: true, IsFinal: false } open && owner.IsAssignableFrom(_rule) && !owner.IsInterface)
        {
            method = Override(open);
        }

        if (_seen.Add(method))
        {
            _left.Push(method);
        }
    }

    private MethodInfo Override(MethodInfo open) =>
        _rule.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .FirstOrDefault(method => method.GetBaseDefinition() == open.GetBaseDefinition()) ?? open;

    private static IEnumerable<(OpCode Code, MemberInfo Member)> CodeOf(MethodBase method) => IlReader.Members(method);
}
