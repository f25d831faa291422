using System.Reflection;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Tests;

/// <summary>Which assemblies the library needs, and which of its namespaces may know which.</summary>
public class ArchitectureTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const string Root = "Sflow.Protocol";

    private static readonly Assembly Subject = typeof(SflowDatagram).Assembly;

    /// <summary>What each namespace may use beside itself and those below it in name. The root holds value types.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Root] = [],
        [Root + ".Xdr"] = [Root],
        [Root + ".Packets"] = [Root, Root + ".Xdr"],
        [Root + ".Records"] = [Root, Root + ".Xdr"],
        [Root + ".Datagrams"] = [Root, Root + ".Xdr", Root + ".Records", Root + ".Packets"],
        [Root + ".Text"] = [Root, Root + ".Xdr", Root + ".Records", Root + ".Packets", Root + ".Datagrams"],
        [Root + ".Transport"] = [Root, Root + ".Xdr", Root + ".Records", Root + ".Packets", Root + ".Datagrams"],
    };

    [Fact]
    public void References_Assemblies_AreTheFrameworkAndExpectedPackages()
    {
        var packages = new[] { "Microsoft.Bcl.AsyncInterfaces", "Microsoft.Bcl.TimeProvider", "Microsoft.Extensions.ObjectPool", "netstandard" };
        var others = Subject.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !packages.Contains(name));
        Assert.Empty(others);
    }

    [Fact]
    public void Namespaces_OfEveryType_HaveARule()
    {
        var unknown = OwnTypes().Select(NamespaceOf).Distinct().Where(name => !Allowed.ContainsKey(name));
        Assert.Empty(unknown);
    }

    [Fact]
    public void Namespaces_MembersOfEveryType_KeepTheDirection()
    {
        var wrong = Uses().Where(use => !Allowed[use.From].Contains(use.To)).Select(use => $"{use.Type} uses {use.To}");
        Assert.Empty(wrong.Distinct());
    }

    [Theory]
    [InlineData("Xdr", "")]
    [InlineData("Packets", ".Xdr")]
    [InlineData("Records", ".Xdr")]
    [InlineData("Datagrams", ".Records")]
    [InlineData("Datagrams", ".Packets")]
    public void Namespaces_UsesThatAreThere_AreSeenByTheScan(string from, string to) =>
        Assert.Contains(Uses(), use => use.From == $"{Root}.{from}" && use.To == Root + to);

    private static IEnumerable<(string? Type, string From, string To)> Uses() =>
        from type in OwnTypes()
        let place = NamespaceOf(type)
        from used in UsedBy(type).SelectMany(Parts)
        where used.Assembly == Subject && !IsPolyfill(used) && NamespaceOf(used) != place
        select (type.FullName, place, NamespaceOf(used));

    private static IEnumerable<Type> OwnTypes() => Subject.GetTypes().Where(type => !IsPolyfill(type));

    /// <summary>What the compiler and PolySharp put into the assembly.</summary>
    private static bool IsPolyfill(Type type) => type.Namespace is null || !type.Namespace.StartsWith(Root, StringComparison.Ordinal);

    /// <summary>The namespace of the folder below the project: Records for Records.Flow.</summary>
    private static string NamespaceOf(Type type) => string.Join('.', type.Namespace!.Split('.').Take(3));

    /// <summary>Types in the members of a type, in their signatures and in the variables and calls of their bodies.</summary>
    private static IEnumerable<Type> UsedBy(Type type)
    {
        var used = new List<Type?> { type.BaseType };
        used.AddRange(type.GetInterfaces());
        used.AddRange(type.GetFields(Declared).Select(field => field.FieldType));
        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        {
            used.Add((method as MethodInfo)?.ReturnType);
            used.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            if (method.GetMethodBody() is { } body)
            {
                used.AddRange(body.LocalVariables.Select(variable => variable.LocalType));
                used.AddRange(CalledTypes(type, method, body.GetILAsByteArray()!));
            }
        }

        return used.OfType<Type>();
    }

    /// <summary>Owners of the methods and fields that a body names: every word of it that is a token of one, read as such.</summary>
    private static IEnumerable<Type?> CalledTypes(Type type, MethodBase method, byte[] il)
    {
        var typeArguments = type.IsGenericType ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i + 4 < il.Length; i++)
        {
            // call, callvirt, newobj, ldfld, ldsfld: one byte and a token.
            if (il[i] is 0x28 or 0x6F or 0x73 or 0x7B or 0x7E)
            {
                yield return Owner(BitConverter.ToInt32(il, i + 1), typeArguments, methodArguments);
            }
        }
    }

    private static Type? Owner(int token, Type[]? typeArguments, Type[]? methodArguments)
    {
        if ((token >>> 24) is not (0x04 or 0x06 or 0x0A or 0x2B))
        {
            return null;
        }

        try
        {
            return Subject.ManifestModule.ResolveMember(token, typeArguments, methodArguments)?.DeclaringType;
        }
        catch (ArgumentException)
        {
            // The byte was part of another instruction.
            return null;
        }
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            return type.GetGenericParameterConstraints().Where(constraint => !constraint.ContainsGenericParameters).SelectMany(Parts);
        }

        return type.IsGenericType ? [type, .. type.GetGenericArguments().Where(part => !part.IsGenericParameter).SelectMany(Parts)] : [type];
    }
}
